package com.hedai.risk.rule;

import com.hedai.risk.profile.Source;

/** Reasons that come with the process and not from a policy's rules (固定原因). */
public enum FixedReason {
    CONSENT_MISSING("未取得有效的个人征信授权", "There is no valid consent to a credit inquiry"),
    IDENTITY_UNVERIFIED("尚未完成实名认证", "The identity has not been verified"),
    BUREAU_UNAVAILABLE("暂时无法取得征信报告,转人工处理", "The credit report could not be obtained; a person will decide"),
    BANK_STATEMENT_UNAVAILABLE("暂时无法取得银行流水,转人工处理", "The bank statement could not be obtained; a person will decide"),
    INFORMATION_MISSING("可用于评估的信息不足", "Too little is known to assess this"),
    SCORE_BELOW_CUT_OFF("综合评分未达到准入标准", "The overall score is below what is required"),
    SCORE_IN_REFERRAL_BAND("综合评分需人工复核", "The overall score needs a person to look at it"),
    SCORE_SUFFICIENT("综合评分达到准入标准", "The overall score is as required");

    private final String zh;
    private final String en;

    FixedReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public DecisionReason reason() {
        return new DecisionReason(name(), zh, en);
    }

    static FixedReason unavailable(Source source) {
        return switch (source) {
            case BUREAU -> BUREAU_UNAVAILABLE;
            case BANK_STATEMENT -> BANK_STATEMENT_UNAVAILABLE;
            case APPLICATION -> throw new IllegalArgumentException("source: APPLICATION (expected: an outside source)");
        };
    }

    /** Decided before anything was evaluated: nobody outside may be asked. */
    public Decision decline() {
        return Decision.of(Outcome.DECLINED, reason());
    }
}
