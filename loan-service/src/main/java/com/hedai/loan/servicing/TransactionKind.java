package com.hedai.loan.servicing;

/** What happened to a loan (贷款交易类型). */
enum TransactionKind {
    /** 放款. */
    DISBURSEMENT,
    /** 还款. */
    REPAYMENT,
    /** 罚息计提: recognised at the end of a day. */
    PENALTY_ACCRUAL,
    /** 罚息调整: recognised or taken back because of a repayment's value date. */
    PENALTY_ADJUSTMENT,
    /** 溢缴款退还: surplus that leaves for the borrower's card; its amount is below zero. */
    REFUND,
    /** 退款退回: surplus that did not arrive and is held again. */
    REFUND_RETURNED
}
