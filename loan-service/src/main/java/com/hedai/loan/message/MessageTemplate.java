package com.hedai.loan.message;

/** What borrowers are told (通知模板); the texts are the user service's. */
public enum MessageTemplate {
    APPLICATION_APPROVED,
    APPLICATION_DECLINED,
    APPLICATION_RETURNED,
    REPAYMENT_REMINDER,
    REPAYMENT_OVERDUE,
    LOAN_SETTLED,
    LOAN_TERMS_OFFERED
}
