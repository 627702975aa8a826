package com.hedai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchesTest {
    private final List<Bench> benches = List.of(new Fixed("fast", true), new Fixed("slow", false));

    @Test
    void theExitCodeIsTheVerdict() {
        assertThat(Benches.run(benches, "fast")).isZero();
        assertThat(Benches.run(benches, "slow")).isEqualTo(1);
    }

    @Test
    void anUnknownNameFailsAndNoNameLists() {
        assertThat(Benches.run(benches, "sloww")).isEqualTo(1);
        assertThat(Benches.run(benches)).isZero();
    }

    private record Fixed(String name, boolean reached) implements Bench {
        @Override
        public String summary() {
            return "does nothing";
        }

        @Override
        public Verdict run() {
            return new Verdict(name).atLeast("figure", reached ? 2 : 1, 2);
        }
    }
}
