package com.hedai.loan.servicing;

/** What happened to a loan (贷款交易类型). */
enum TransactionKind {
    /** 放款. */
    DISBURSEMENT,
    /** 还款. */
    REPAYMENT,
    /** 罚息计提: recognised at the end of a day. */
    PENALTY_ACCRUAL,
    /** 罚息调整: recognised or taken back because something counts from another day. */
    PENALTY_ADJUSTMENT,
    /** 溢缴款退还: surplus that leaves for the borrower's card; its amount is below zero. */
    REFUND,
    /** 退款退回: surplus that did not arrive and is held again. */
    REFUND_RETURNED,
    /** 收费. */
    FEE_CHARGE,
    /** 减免. */
    WAIVER,
    /** 停息. */
    INTEREST_PAUSE,
    /** 利率调整. */
    RATE_CHANGE,
    /** 延期. */
    EXTENSION,
    /** 重新安排还款. */
    RESCHEDULING,
    /** 提前到期. */
    TERMINATION,
    /** 停止计息确认: interest is recognised no more. */
    CHARGE_OFF,
    /** 核销. */
    WRITE_OFF,
    /** 核销后收回. */
    RECOVERY,
    /** 冲正: another transaction counts no more. */
    REVERSAL;

    /** Whether one of them may be taken back. */
    boolean isReversible() {
        return switch (this) {
            case REPAYMENT, FEE_CHARGE, WAIVER, INTEREST_PAUSE, RATE_CHANGE, EXTENSION, RESCHEDULING, TERMINATION ->
                true;
            case DISBURSEMENT,
                    PENALTY_ACCRUAL,
                    PENALTY_ADJUSTMENT,
                    REFUND,
                    REFUND_RETURNED,
                    CHARGE_OFF,
                    WRITE_OFF,
                    RECOVERY,
                    REVERSAL -> false;
        };
    }
}
