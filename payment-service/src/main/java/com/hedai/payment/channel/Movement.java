package com.hedai.payment.channel;

/** Which way money moves (资金方向): to the borrower's card, or from it. */
public enum Movement {
    DISBURSEMENT,
    DEDUCTION
}
