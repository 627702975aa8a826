package com.hedai.lending.account;

/** Where money goes that is more than what is due (多还处理). */
public enum Surplus {
    /** To the next instalment, then the one after it. */
    NEXT_INSTALMENT,
    /** To the last instalment, then the one before it. */
    LAST_INSTALMENT,
    /** To all instalments to come alike. */
    REAMORTISE
}
