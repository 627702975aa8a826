package com.hedai.risk.assessment;

import com.hedai.risk.rule.Decision;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment came to (评估结果), with what it rests on.
 *
 * @param evaluation absent when consent or identity was missing and nothing was evaluated
 * @param policyVersion the policy in force, also where it was not reached
 */
record Result(
        Decision decision,
        @Nullable StoredEvaluation evaluation,
        String scorecardVersion,
        String policyVersion,
        @Nullable UUID consentId,
        LocalDate assessedOn) {}
