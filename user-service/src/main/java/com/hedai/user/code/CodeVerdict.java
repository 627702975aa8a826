package com.hedai.user.code;

/** What came of looking at a code (验证结果). */
public enum CodeVerdict {
    RIGHT,
    WRONG,
    /** Wrong, and it was the last try. */
    BURNT,
    EXPIRED,
    /** No code was sent, or it was used, burnt or replaced. */
    NONE
}
