package com.hedai.risk.profile;

import java.time.LocalDate;

/** Somebody looked at the report (查询记录). */
public record CreditInquiry(LocalDate on, String by, Reason reason) {

    public CreditInquiry {
        Facts.complete("inquiry", on, by, reason);
    }

    /** The person was looking for credit: the only inquiries that say something about need. */
    public boolean isForCredit() {
        return reason == Reason.LOAN_APPROVAL || reason == Reason.CREDIT_CARD_APPROVAL;
    }

    /** Why they looked (查询原因). */
    public enum Reason {
        LOAN_APPROVAL,
        CREDIT_CARD_APPROVAL,
        POST_LOAN_MANAGEMENT,
        SELF
    }
}
