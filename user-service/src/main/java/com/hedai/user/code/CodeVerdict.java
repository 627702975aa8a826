package com.hedai.user.code;

/** What came of looking at a code (验证结果). */
public enum CodeVerdict {
    RIGHT,
    WRONG_CODE,
    /** Wrong, and it was the last try. */
    TRIES_USED_UP,
    EXPIRED,
    /** No code was sent, or it was used, burnt or replaced. */
    NO_CODE
}
