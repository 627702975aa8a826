package com.hedai.testing.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MovableClockTest {
    private final MovableClock clock = new MovableClock();

    @Test
    void itStartsAtTheKnownMoment() {
        assertThat(clock.instant()).isBetween(MovableClock.START, MovableClock.START.plus(Duration.ofMinutes(1)));
    }

    @Test
    void itMovesForwardByWhatIsAsked() {
        Instant before = clock.instant();

        clock.advance(Duration.ofDays(30));

        assertThat(clock.instant())
                .isBetween(
                        before.plus(Duration.ofDays(30)),
                        before.plus(Duration.ofDays(30).plusMinutes(1)));
    }

    @Test
    void aCopyInAnotherZoneMovesAlong() {
        var shanghai = clock.withZone(BusinessTime.ZONE);

        clock.moveTo(Instant.parse("2026-12-31T16:00:00Z"));

        assertThat(LocalDate.now(shanghai)).isEqualTo("2027-01-01");
    }
}
