package com.hedai.loan.servicing;

import java.util.Set;

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

    /** What it may become. */
    public Set<LoanStatus> next() {
        return switch (this) {
            case AWAITING_DISBURSEMENT -> Set.of(ACTIVE, DISBURSEMENT_FAILED, CANCELLED);
            case DISBURSEMENT_FAILED -> Set.of(AWAITING_DISBURSEMENT, CANCELLED);
            case ACTIVE -> Set.of(OVERDUE, WRITTEN_OFF, SETTLED);
            case OVERDUE -> Set.of(ACTIVE, WRITTEN_OFF, SETTLED);
            case WRITTEN_OFF -> Set.of(SETTLED);
            case SETTLED -> Set.of(ACTIVE, OVERDUE);
            case CANCELLED -> Set.of();
        };
    }

    /** Whether money that comes in is booked on it; what a settled loan gets is surplus. */
    boolean takesMoney() {
        return isOwed() || this == SETTLED;
    }

    /** Whether the borrower may pay; what was written off is owed still. */
    boolean isOwed() {
        return isOpen() || this == WRITTEN_OFF;
    }

    /** Whether the loan runs: instalments fall due, penalty comes up. */
    public boolean isOpen() {
        return this == ACTIVE || this == OVERDUE;
    }
}
