package com.hedai.risk.assessment;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.risk.profile.Source;
import com.hedai.risk.profile.SourceState;
import com.hedai.risk.rule.DecisionReason;
import com.hedai.risk.rule.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The full risk report (风险报告): every number the decision rests on, with its meaning. */
record AssessmentReport(
        UUID id,
        UUID applicationId,
        UUID borrowerId,
        AssessmentStatus status,
        @Nullable Outcome outcome,
        @Nullable Integer score,
        @Nullable Integer creditScore,
        List<DecisionReason> reasons,
        Loan loan,
        List<SourceLine> sources,
        List<ScoreLine> characteristics,
        List<FeatureLine> features,
        @Nullable LocalDate assessedOn,
        @Nullable String catalogueVersion,
        @Nullable String scorecardVersion,
        @Nullable String policyVersion,
        Instant createdAt,
        @Nullable Instant completedAt) {

    /** What is asked for (借款请求). */
    record Loan(String product, Money amount, int months, AnnualRate annualRate, Money instalment) {}

    /** What came of asking a source (来源状态). */
    record SourceLine(Source source, String zh, SourceState state) {}

    /** What a characteristic gave (评分明细). */
    record ScoreLine(String code, String feature, @Nullable String value, int points, int lost, String zh, String en) {}

    /** A feature with its value (特征明细); null is missing. */
    record FeatureLine(
            String name, String group, String zh, @Nullable String value) {}
}
