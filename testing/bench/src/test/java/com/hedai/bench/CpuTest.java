package com.hedai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuTest {
    @Test
    void userAndSystemTimeCountWhateverTheNameHolds() {
        var stat = "4711 (java (x) 1) S 1 4711 4711 0 -1 4194560 100 0 0 0 250 50 0 0 20 0 40 0 1000 0 0";

        assertThat(Cpu.parse(stat)).isEqualTo(3_000_000_000L);
    }

    @Test
    void thisProcessHasUsedSome() {
        assertThat(Cpu.ownNanos()).isPositive();
        assertThat(Cpu.nanos(ProcessHandle.current().pid())).isPositive();
    }
}
