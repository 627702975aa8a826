package com.hedai.risk.profile;

/** Which kind of loan is asked for (贷款类别); each has a policy of its own. */
public enum LoanKind {
    /** 个人小额贷款. */
    PERSONAL_MICRO_LOAN,
    /** 助学贷款: nobody expects a salary. */
    STUDENT_LOAN,
    /** 企业小额贷款: the owner answers for a firm. */
    ENTERPRISE_MICRO_LOAN
}
