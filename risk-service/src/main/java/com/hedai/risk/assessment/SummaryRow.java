package com.hedai.risk.assessment;

import com.hedai.risk.rule.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of an assessment that are not sealed (评估概要数据). */
record SummaryRow(
        UUID id,
        UUID applicationId,
        UUID institutionId,
        AssessmentStatus status,
        @Nullable Outcome outcome,
        @Nullable Integer creditScore,
        @Nullable Integer riskScore,
        @Nullable String reasons,
        @Nullable String scorecardVersion,
        @Nullable String policyVersion,
        @Nullable Instant completedAt) {}
