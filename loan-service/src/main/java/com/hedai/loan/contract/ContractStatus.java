package com.hedai.loan.contract;

import java.util.Set;

/** The life of a contract (合同状态). */
public enum ContractStatus {
    /** Drawn up; the borrower has to read and confirm the cost disclosure (待确认综合融资成本). */
    AWAITING_CONFIRMATION,
    /** Disclosure confirmed (待签署). */
    AWAITING_SIGNATURE,
    /** Signed by the borrower (已签署). */
    SIGNED,
    /** Withdrawn or expired before it was signed (已作废). */
    VOID;

    /** Where a contract may go from here. */
    Set<ContractStatus> next() {
        return switch (this) {
            case AWAITING_CONFIRMATION -> Set.of(AWAITING_SIGNATURE, VOID);
            case AWAITING_SIGNATURE -> Set.of(SIGNED, VOID);
            case SIGNED, VOID -> Set.of();
        };
    }
}
