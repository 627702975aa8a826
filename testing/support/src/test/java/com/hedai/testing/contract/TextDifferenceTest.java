package com.hedai.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDifferenceTest {
    @Test
    void equalTextsDoNotDiffer() {
        assertThat(TextDifference.between("a\nb\n", "a\nb")).isEmpty();
    }

    @Test
    void theFirstDifferenceIsShownFromBothSides() {
        assertThat(TextDifference.between("a\nb\nc", "a\nx\nc")).hasValue("""
                from line 2:
                - b
                - c
                + x
                + c
                """);
    }

    @Test
    void aMissingEndIsADifference() {
        assertThat(TextDifference.between("", "a")).hasValue("""
                from line 1:
                + a
                """);
    }
}
