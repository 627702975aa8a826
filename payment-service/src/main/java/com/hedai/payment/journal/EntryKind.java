package com.hedai.payment.journal;

/** What an entry books (分录类型); together with its subject the business key that lets it be booked once. */
public enum EntryKind {
    DISBURSEMENT_INTENT,
    DISBURSEMENT_SETTLED,
    DISBURSEMENT_FAILED,
    REPAYMENT_RECEIVED,
    REPAYMENT_ALLOCATED,
    REPAYMENT_REALLOCATED,
    WRITTEN_OFF,
    RECOVERED,
    REFUND_INTENT,
    REFUND_SETTLED,
    REFUND_FAILED
}
