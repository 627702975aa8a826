package com.hedai.user.code;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many codes a phone got (验证码额度): one a minute for each purpose, ten a day in all. */
record Allowance(LocalDate day, int sent, @Nullable Instant lastSentAt) {
    static final int MOST_A_DAY = 10;
    static final Duration PAUSE = Duration.ofMinutes(1);

    /** How long to wait before the next one; zero when it may be sent now. */
    Duration pauseAt(Instant now) {
        if (lastSentAt == null || !now.isBefore(lastSentAt.plus(PAUSE))) {
            return Duration.ZERO;
        }
        return Duration.between(now, lastSentAt.plus(PAUSE));
    }

    boolean isSpentOn(LocalDate today) {
        return day.equals(today) && sent >= MOST_A_DAY;
    }

    Allowance afterSending(LocalDate today, Instant now) {
        return new Allowance(today, day.equals(today) ? sent + 1 : 1, now);
    }
}
