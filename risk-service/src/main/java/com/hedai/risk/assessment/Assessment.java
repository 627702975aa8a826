package com.hedai.risk.assessment;

import com.hedai.commons.crypto.Encrypted;
import com.hedai.risk.profile.LoanKind;
import com.hedai.risk.rule.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of sources, score and policy for an application (风险评估), as its row holds it. */
record Assessment(
        UUID id,
        UUID applicationId,
        UUID borrowerId,
        UUID institutionId,
        Encrypted request,
        AssessmentStatus status,
        int attempt,
        @Nullable Outcome outcome,
        @Nullable Integer creditScore,
        @Nullable Integer riskScore,
        @Nullable String reasons,
        @Nullable Encrypted evaluation,
        @Nullable String catalogueVersion,
        @Nullable String scorecardVersion,
        @Nullable String policyVersion,
        @Nullable UUID consentId,
        @Nullable LocalDate assessedOn,
        Instant createdAt,
        @Nullable Instant completedAt,
        LoanKind productKind) {

    boolean isCompleted() {
        return status == AssessmentStatus.COMPLETED;
    }
}
