package com.hedai.user.code;

import java.time.Instant;
import java.util.UUID;

/** A code that was sent (验证码), known only by its hash. */
record SentCode(UUID id, byte[] codeHash, Instant expiresAt, int tries) {
    static final int MOST_TRIES = 5;

    /** The rule: expired comes first, then right or wrong, and the fifth wrong one burns it. */
    CodeVerdict verdict(boolean matches, Instant at) {
        if (!at.isBefore(expiresAt)) {
            return CodeVerdict.EXPIRED;
        }
        if (matches) {
            return CodeVerdict.RIGHT;
        }
        return tries + 1 >= MOST_TRIES ? CodeVerdict.TRIES_USED_UP : CodeVerdict.WRONG_CODE;
    }
}
