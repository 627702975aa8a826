package com.hedai.loan.approval;

import java.util.Optional;
import java.util.stream.Stream;

/** What a condition may ask about an application (流程变量): whole numbers, so that texts and numbers are never confused. */
public enum PlanFact {
    /** Whole yuan asked for, rounded up, so that no amount slips under a threshold (申请金额). */
    AMOUNT("amount", false),
    /** Tenor in months (期限). */
    MONTHS("months", false),
    /** Declared monthly income in whole yuan, rounded down (月收入). */
    MONTHLY_INCOME("monthlyIncome", false),
    /** Whole months in the present employment (工作月数). */
    MONTHS_EMPLOYED("monthsEmployed", false),
    /** Years of age (年龄). */
    AGE("age", false),
    /** Risk score 0–100 (风险评分). */
    SCORE("score", true),
    /** Credit score 300–850 (信用分). */
    CREDIT_SCORE("creditScore", true),
    /** 1 when the machine passes the decision to a person (转人工). */
    REFERRED("referred", true);

    private final String key;
    private final boolean fromAssessment;

    PlanFact(String key, boolean fromAssessment) {
        this.key = key;
        this.fromAssessment = fromAssessment;
    }

    /** Its name in conditions: {@code application.amount}. */
    public String key() {
        return key;
    }

    /** Known only once the assessment is there. */
    boolean isFromAssessment() {
        return fromAssessment;
    }

    static Optional<PlanFact> named(String key) {
        return Stream.of(values()).filter(fact -> fact.key.equals(key)).findFirst();
    }
}
