package com.hedai.risk.profile;

/** What money moved for (交易类别). */
public enum MovementKind {
    SALARY,
    BONUS,
    ALLOWANCE,
    INTEREST,
    RENT,
    MORTGAGE,
    GROCERIES,
    DINING,
    TRANSPORT,
    SHOPPING,
    ENTERTAINMENT,
    MEDICAL,
    EDUCATION,
    UTILITIES,
    TELECOM,
    INSURANCE,
    CARD_REPAYMENT,
    LOAN_REPAYMENT,
    LOAN_RECEIVED,
    TRANSFER_IN,
    TRANSFER_OUT,
    CASH_WITHDRAWAL,
    SAVINGS,
    GAMING,
    FEE,
    BUSINESS_INCOME,
    BUSINESS_EXPENSE,
    OTHER
}
