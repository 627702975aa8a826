package com.hedai.loan.application;

/** What was decided (审批结论). */
enum ApplicationOutcome {
    APPROVED,
    DECLINED,
    RETURNED
}
