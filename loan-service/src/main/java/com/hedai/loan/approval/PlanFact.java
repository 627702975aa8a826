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
    MONTHLY_INCOME("monthlyIncome", false, true),
    /** Whole months in the present employment (工作月数). */
    MONTHS_EMPLOYED("monthsEmployed", false, true),
    /** Years of age (年龄). */
    AGE("age", false, true),
    /** 1 when a certificate of poverty was handed in (困难证明). */
    POVERTY_CERTIFICATE("povertyCertificate", false),
    /** 1 for somebody whose enrolment was verified (在校学生). */
    STUDENT("student", false),
    /** 1 for a graduate student (研究生). */
    GRADUATE("graduate", false),
    /** Whole months since a verified enterprise was registered (企业成立月数). */
    MONTHS_REGISTERED("monthsRegistered", false),
    /** Risk score 0–100 (风险评分). */
    SCORE("score", true),
    /** Credit score 300–850 (信用分). */
    CREDIT_SCORE("creditScore", true),
    /** 1 when the machine passes the decision to a person, or a person to risk staff; it stays (转人工). */
    REFERRED("referred", true);

    private final String key;
    private final boolean fromAssessment;
    private final boolean personal;

    PlanFact(String key, boolean fromAssessment) {
        this(key, fromAssessment, false);
    }

    PlanFact(String key, boolean fromAssessment, boolean personal) {
        this.key = key;
        this.fromAssessment = fromAssessment;
        this.personal = personal;
    }

    /** Its name in conditions: {@code application.amount}. */
    public String key() {
        return key;
    }

    /** Known only once the assessment is there. */
    boolean isFromAssessment() {
        return fromAssessment;
    }

    /** Says something about the person: never stored in plain, worked out again when a condition is looked at. */
    boolean isPersonal() {
        return personal;
    }

    static Optional<PlanFact> named(String key) {
        return Stream.of(values()).filter(fact -> fact.key.equals(key)).findFirst();
    }
}
