package com.hedai.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvLineTest {
    @Test
    void cellsAreQuotedWhenTheyHaveTo() {
        assertThat(CsvLine.of("a", 7, null, "b,c", "say \"hi\"")).isEqualTo("a,7,,\"b,c\",\"say \"\"hi\"\"\"\r\n");
    }

    @Test
    void noCellIsTakenForAFormula() {
        assertThat(CsvLine.of("=1+1", "@x", "-2", "+3", "10.0.0.1")).isEqualTo("'=1+1,'@x,'-2,'+3,10.0.0.1\r\n");
    }
}
