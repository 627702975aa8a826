package com.hedai.testing.people;

/** What a movement was for (交易类别), as a bank's own classification says. */
public enum Category {
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
    BUSINESS_INCOME,
    BUSINESS_EXPENSE,
    TRANSFER_IN,
    TRANSFER_OUT,
    CASH_WITHDRAWAL,
    SAVINGS,
    GAMING,
    FEE
}
