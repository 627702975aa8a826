package com.hedai.risk.assessment;

import com.hedai.risk.rule.DecisionReason;
import com.hedai.risk.rule.Outcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment was decided (风险评估已完成).
 *
 * @param score 0 to 100, 100 is the safest; absent when declined before a score could be computed
 * @param creditScore 300 to 850; absent likewise
 */
record AssessmentCompleted(
        UUID assessmentId,
        UUID applicationId,
        Outcome outcome,
        @Nullable Integer score,
        @Nullable Integer creditScore,
        List<DecisionReason> reasons,
        String scorecardVersion,
        String policyVersion) {}
