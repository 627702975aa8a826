package com.hedai.sandbox.bank;

/** Why an order failed (失败原因). */
public enum FailureCode {
    CARD_NOT_FOUND,
    HOLDER_MISMATCH,
    INSUFFICIENT_FUNDS,
    LENDER_FUNDS_SHORT,
    DECLINED_BY_BANK
}
