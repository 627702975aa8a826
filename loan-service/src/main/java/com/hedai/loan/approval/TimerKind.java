package com.hedai.loan.approval;

/** What a timer does when it fires (时限类型). */
enum TimerKind {
    /** Alerts the superior of a late task (超时上报). */
    ESCALATION,
    /** Ends what the borrower did not do in time (到期). */
    EXPIRY
}
