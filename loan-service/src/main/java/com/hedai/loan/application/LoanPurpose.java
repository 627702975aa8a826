package com.hedai.loan.application;

/** What the money is for, as the borrower declares it (借款用途). */
public enum LoanPurpose {
    TUITION("学费"),
    LIVING("生活费"),
    CONSUMPTION("日常消费"),
    RENOVATION("装修"),
    MEDICAL("医疗"),
    TRAVEL("旅游"),
    BUSINESS("经营周转"),
    OTHER("其他合法用途");

    private final String zh;

    LoanPurpose(String zh) {
        this.zh = zh;
    }

    /** The word on screens and in contracts. */
    public String zh() {
        return zh;
    }
}
