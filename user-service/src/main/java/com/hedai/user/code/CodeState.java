package com.hedai.user.code;

import java.util.Set;

/** The life of a code (验证码状态). */
enum CodeState {
    /** The one that counts. */
    LIVE,
    USED,
    /** Too many wrong tries. */
    BURNT,
    /** A newer one was sent. */
    REPLACED;

    Set<CodeState> next() {
        return switch (this) {
            case LIVE -> Set.of(USED, BURNT, REPLACED);
            case USED, BURNT, REPLACED -> Set.of();
        };
    }
}
