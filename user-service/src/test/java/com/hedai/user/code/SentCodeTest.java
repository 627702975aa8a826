package com.hedai.user.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SentCodeTest {
    private static final Instant SENT = Instant.parse("2026-11-22T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void aCodeIsGoodUntilItExpires() {
        var code = withTries(0);

        assertThat(code.verdict(true, SENT.plusSeconds(299))).isEqualTo(CodeVerdict.RIGHT);
        assertThat(code.verdict(true, SENT.plusSeconds(300))).isEqualTo(CodeVerdict.EXPIRED);
    }

    @Test
    void theFifthWrongTryBurnsIt() {
        assertThat(withTries(3).verdict(false, SENT)).isEqualTo(CodeVerdict.WRONG_CODE);
        assertThat(withTries(4).verdict(false, SENT)).isEqualTo(CodeVerdict.TRIES_USED_UP);
    }

    @Test
    void theFifthTryMayStillBeRight() {
        assertThat(withTries(4).verdict(true, SENT)).isEqualTo(CodeVerdict.RIGHT);
    }

    @Test
    void anotherCodeMayBeAskedForAfterAMinute() {
        var allowance = new Allowance(DAY, 1, SENT);

        assertThat(allowance.pauseAt(SENT.plusSeconds(59))).hasSeconds(1);
        assertThat(allowance.pauseAt(SENT.plusSeconds(60))).isZero();
    }

    @Test
    void tenADayAreEnoughAndTheNextDayCountsAnew() {
        var allowance = new Allowance(DAY, 9, SENT).afterSending(DAY, SENT);

        assertThat(allowance.isSpentOn(DAY)).isTrue();
        assertThat(allowance.isSpentOn(DAY.plusDays(1))).isFalse();
        assertThat(allowance.afterSending(DAY.plusDays(1), SENT).sent()).isEqualTo(1);
    }

    private static SentCode withTries(int tries) {
        return new SentCode(new UUID(0, 1), new byte[32], SENT.plusSeconds(300), tries);
    }
}
