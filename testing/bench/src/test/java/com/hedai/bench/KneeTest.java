package com.hedai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KneeTest {
    @Test
    void isFoundWithinASeventh() {
        var knee = Knee.search(10, 10_000, rate -> server(170, rate));

        assertThat(knee.rate()).isBetween(149.0, 171.8);
        assertThat(knee.trials()).hasSizeLessThan(14);
    }

    @Test
    void aTrialThatWasSpoiledIsDoneAgain() {
        var trials = new AtomicInteger();

        var knee = Knee.search(10, 40, rate -> server(trials.getAndIncrement() == 1 ? 0 : 9_999, rate));

        assertThat(knee.rate()).isEqualTo(40);
    }

    @Test
    void isFoundBelowTheFirstRate() {
        assertThat(Knee.search(100, 10_000, rate -> server(7, rate)).rate()).isBetween(6.1, 7.1);
    }

    @Test
    void endsAtTheHighestRateThatMayBeTried() {
        assertThat(Knee.search(100, 400, rate -> server(9_999, rate)).rate()).isEqualTo(400);
    }

    @Test
    void isZeroWhenNothingIsAnswered() {
        assertThat(Knee.search(10, 400, rate -> server(0, rate)).rate()).isZero();
    }

    @Test
    void aSlowTailIsNotKeepingUp() {
        var knee =
                Knee.search(10, 1000, rate -> new Figures(rate, rate, 1, 0, 1, 1, rate > 50 ? 1001 : 1000, 1001, 0.1));

        assertThat(knee.rate()).isBetween(43.0, 50.0);
    }

    private static Figures server(double capacity, double asked) {
        return new Figures(asked, Math.min(capacity, asked), 1, 0, 5, 10, 20, 30, 0.1);
    }
}
