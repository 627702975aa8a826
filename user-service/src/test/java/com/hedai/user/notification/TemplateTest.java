package com.hedai.user.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    private final Template template = new Template("LOAN_DISBURSED", 1, false, 60, "借款 {amount} 元已于 {valueOn} 到账");

    @Test
    void valuesTakeTheirPlaces() {
        assertThat(template.fill(Map.of("amount", "5000.00", "valueOn", "11月22日")))
                .isEqualTo("借款 5000.00 元已于 11月22日 到账");
    }

    @Test
    void aValueIsNeverTakenForAPlace() {
        assertThat(template.fill(Map.of("amount", "{valueOn}", "valueOn", "$1")))
                .isEqualTo("借款 {valueOn} 元已于 $1 到账");
    }

    @Test
    void missingAndUnknownValuesAreRefused() {
        assertThatThrownBy(() -> template.fill(Map.of("amount", "1", "rate", "2")))
                .hasMessageContaining("[[rate, valueOn]]");
    }

    /** Shanghai is eight hours ahead of UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T13:59:59Z, 2026-11-22T13:59:59Z",
        "2026-11-22T14:00:00Z, 2026-11-23T00:00:00Z",
        "2026-11-22T20:00:00Z, 2026-11-23T00:00:00Z",
        "2026-11-23T00:00:00Z, 2026-11-23T00:00:00Z"
    })
    void nobodyIsDisturbedAtNight(Instant at, Instant sentAt) {
        assertThat(QuietHours.after(at)).isEqualTo(sentAt);
    }
}
