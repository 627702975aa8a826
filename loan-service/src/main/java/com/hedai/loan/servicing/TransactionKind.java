package com.hedai.loan.servicing;

/** What happened to a loan (贷款交易类型). */
enum TransactionKind {
    DISBURSEMENT("放款"),
    REPAYMENT("还款"),
    /** 罚息计提: recognised at the end of a day. */
    PENALTY_ACCRUAL("罚息计提"),
    /** 罚息调整: recognised or taken back because something counts from another day. */
    PENALTY_ADJUSTMENT("罚息调整"),
    /** 溢缴款退还: surplus that leaves for the borrower's card; its amount is below zero. */
    REFUND("溢缴款退还"),
    /** 退款退回: surplus that did not arrive and is held again. */
    REFUND_RETURNED("退款退回"),
    FEE_CHARGE("收费"),
    WAIVER("减免"),
    INTEREST_PAUSE("停息"),
    RATE_CHANGE("利率调整"),
    EXTENSION("延期"),
    RESCHEDULING("重新安排还款"),
    TERMINATION("提前到期"),
    /** 停止计息确认: interest is recognised no more. */
    CHARGE_OFF("停止计息确认"),
    WRITE_OFF("核销"),
    RECOVERY("核销后收回"),
    /** 冲正: another transaction counts no more. */
    REVERSAL("冲正");

    private final String chinese;

    TransactionKind(String chinese) {
        this.chinese = chinese;
    }

    /** As it is called on papers. */
    String chinese() {
        return chinese;
    }

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
