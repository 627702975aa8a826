package com.hedai.lending.account;

/** What interest is reckoned on and how the principal is spread (计息还本方式). */
public enum InterestMethod {
    /** 等额本息: interest on what is left, the same amount each period. */
    EQUAL_INSTALMENT,
    /** 等额本金: interest on what is left, the same principal each period. */
    EQUAL_PRINCIPAL,
    /** 等额分期: interest on what was lent, the same amount each period. */
    FLAT
}
