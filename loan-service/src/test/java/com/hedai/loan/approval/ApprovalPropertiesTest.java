package com.hedai.loan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ApprovalPropertiesTest {
    private final ApprovalProperties settings = new ApprovalProperties(
            4, Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(2));

    @Test
    void pausesDoubleUpToTheLongest() {
        assertThat(settings.pause(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.pause(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(settings.pause(8)).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.pause(1000)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aServiceWithoutLoopsDoesNotStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApprovalProperties(
                        0, Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(2)))
                .withMessage("hedai.approval.loops: 0 (expected: 1 to 64)");
    }
}
