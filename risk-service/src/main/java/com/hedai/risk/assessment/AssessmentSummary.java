package com.hedai.risk.assessment;

import com.hedai.risk.rule.DecisionReason;
import com.hedai.risk.rule.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an assessment stands (评估概要), for the service that asked and for the cache.
 *
 * @param score 0 to 100, 100 is the safest
 * @param creditScore 300 to 850
 */
record AssessmentSummary(
        UUID id,
        UUID applicationId,
        AssessmentStatus status,
        @Nullable Outcome outcome,
        @Nullable Integer score,
        @Nullable Integer creditScore,
        List<DecisionReason> reasons,
        @Nullable String scorecardVersion,
        @Nullable String policyVersion,
        @Nullable Instant completedAt) {

    static AssessmentSummary of(SummaryRow row) {
        return new AssessmentSummary(
                row.id(),
                row.applicationId(),
                row.status(),
                row.outcome(),
                row.riskScore(),
                row.creditScore(),
                Reasons.read(row.reasons()),
                row.scorecardVersion(),
                row.policyVersion(),
                row.completedAt());
    }
}
