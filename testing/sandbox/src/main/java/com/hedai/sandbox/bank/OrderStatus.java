package com.hedai.sandbox.bank;

/** The life of an order (订单状态): PROCESSING ends in one of the other two, for ever. */
public enum OrderStatus {
    PROCESSING,
    SUCCESS,
    FAILED
}
