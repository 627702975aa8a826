package com.hedai.loan.application;

import java.util.Set;

/** The life of an application (申请状态). */
public enum ApplicationStatus {
    /** Received (已提交). */
    SUBMITTED,
    /** The risk service assesses (风险评估中). */
    IN_ASSESSMENT,
    /** A person looks (人工审核中). */
    IN_REVIEW,
    /** Given back to the borrower for correction (已退回). */
    RETURNED,
    /** Said yes to (已批准). */
    APPROVED,
    /** The contract waits for the borrower's signature (待签约). */
    CONTRACTED,
    /** Signed by the borrower (已签约). */
    SIGNED,
    /** The money is on its way (放款中). */
    DISBURSING,
    /** The bank refused; finance decides what follows (放款失败). */
    DISBURSEMENT_FAILED,
    /** The money has arrived (已放款). */
    DISBURSED,
    /** Said no to (已拒绝). */
    DECLINED,
    /** Taken back by the borrower (已撤回). */
    WITHDRAWN,
    /** Not signed or not corrected in time (已过期). */
    EXPIRED,
    /** Signed, but could not be paid out (已取消). */
    CANCELLED;

    /** Where an application may go from here. */
    Set<ApplicationStatus> next() {
        return switch (this) {
            case SUBMITTED -> Set.of(IN_ASSESSMENT, IN_REVIEW, WITHDRAWN);
            case IN_ASSESSMENT -> Set.of(IN_REVIEW, APPROVED, DECLINED, WITHDRAWN);
            case IN_REVIEW -> Set.of(IN_ASSESSMENT, APPROVED, DECLINED, RETURNED, WITHDRAWN);
            case RETURNED -> Set.of(SUBMITTED, WITHDRAWN, EXPIRED);
            case APPROVED -> Set.of(CONTRACTED, WITHDRAWN);
            case CONTRACTED -> Set.of(SIGNED, WITHDRAWN, EXPIRED);
            case SIGNED -> Set.of(DISBURSING, CANCELLED);
            case DISBURSING -> Set.of(DISBURSED, DISBURSEMENT_FAILED);
            case DISBURSEMENT_FAILED -> Set.of(DISBURSING, CANCELLED);
            case DISBURSED, DECLINED, WITHDRAWN, EXPIRED, CANCELLED -> Set.of();
        };
    }

    /** Nothing follows. */
    boolean isFinal() {
        return next().isEmpty();
    }
}
