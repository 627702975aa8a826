package com.hedai.risk.assessment;

import com.hedai.commons.crypto.Encrypted;
import com.hedai.risk.rule.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns that completing an assessment writes (评估完成数据). */
record CompletedRow(
        UUID id,
        int attempt,
        Outcome outcome,
        @Nullable Integer creditScore,
        @Nullable Integer riskScore,
        String reasons,
        @Nullable Encrypted evaluation,
        String catalogueVersion,
        String scorecardVersion,
        String policyVersion,
        @Nullable UUID consentId,
        LocalDate assessedOn,
        Instant completedAt) {}
