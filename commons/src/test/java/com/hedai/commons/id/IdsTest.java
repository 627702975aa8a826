package com.hedai.commons.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private final Ids ids = new Ids(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void areVersionSevenOfTheRfc() {
        var id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void growEvenWithinAMillisecondAndBeyondItsCounter() {
        var made = new ArrayList<UUID>();
        for (int i = 0; i < 20_000; i++) {
            made.add(ids.next());
        }

        assertThat(made)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(
                        (a, b) -> Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits()));
    }

    @Test
    void theReadableNumberOfAnIdIsAlwaysTheSame() {
        var id = UUID.fromString("01980000-0000-7000-8000-00000000001f");

        assertThat(ReadableNumber.of("LN", LocalDate.of(2026, 11, 22), id)).isEqualTo("LN20261122-Z0000000");
    }
}
