package com.hedai.lending.schedule;

/** How a loan is paid back (还款方式). */
public enum RepaymentMethod {
    /** 等额本息: the same amount each period. */
    EQUAL_INSTALMENT,
    /** 等额本金: the same principal each period, interest on what is left. */
    EQUAL_PRINCIPAL,
    /** 先息后本: interest each period, the principal with the last. */
    INTEREST_ONLY,
    /** 一次性还本付息: principal and interest together at the end. */
    BULLET
}
