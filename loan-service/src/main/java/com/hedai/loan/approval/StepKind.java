package com.hedai.loan.approval;

/** What a step of an approval plan does (步骤类型). */
public enum StepKind {
    /** A person looks and signs (人工审核). */
    REVIEW,
    /** The risk service assesses (风险评估). */
    ASSESS,
    /** The contract is drawn up (生成合同). */
    CONTRACT,
    /** The borrower signs (签署合同). */
    SIGN,
    /** A person who reviewed nothing of it releases the money (放款审核). */
    RELEASE,
    /** The money is paid out (放款). */
    DISBURSE;

    /** Done by people who sign. */
    boolean isSigned() {
        return this == REVIEW || this == RELEASE;
    }
}
