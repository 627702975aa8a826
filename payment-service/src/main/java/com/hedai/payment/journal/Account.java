package com.hedai.payment.journal;

/** The accounts that booking rules speak of (科目); names and further accounts are data of each institution. */
public enum Account {
    BANK_DEPOSITS("1002"),
    LOAN_PRINCIPAL("1122"),
    LOAN_LOSS_ALLOWANCE("1304"),
    DISBURSEMENT_CLEARING("2241"),
    REPAYMENT_SUSPENSE("2242"),
    REFUND_CLEARING("2243"),
    INTEREST_INCOME("6011"),
    FEE_INCOME("6051"),
    PENALTY_INCOME("6301");

    private final String code;

    Account(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
