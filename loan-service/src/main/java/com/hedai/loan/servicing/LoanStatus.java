package com.hedai.loan.servicing;

/** The life of a loan (贷款状态). */
public enum LoanStatus {
    /** 待放款: the contract is signed, the money is not yet out. */
    AWAITING_DISBURSEMENT,
    /** 放款失败: the bank did not take it; it may be tried again. */
    DISBURSEMENT_FAILED,
    /** 正常. */
    ACTIVE,
    /** 逾期: something is unpaid beyond its grace days. */
    OVERDUE,
    /** 已核销: it has left the lender's assets and is still claimed. */
    WRITTEN_OFF,
    /** 结清: nothing is owed. */
    SETTLED,
    /** 已取消: never paid out. */
    CANCELLED;

    /** Whether the loan runs: instalments fall due, penalty comes up. */
    public boolean isOpen() {
        return this == ACTIVE || this == OVERDUE;
    }
}
