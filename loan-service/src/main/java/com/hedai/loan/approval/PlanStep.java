package com.hedai.loan.approval;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * One step of an approval plan (流程步骤) as an institution writes it.
 *
 * @param condition CEL over the map {@code application}; absent: always
 * @param role who reviews, or who looks after a failed disbursement
 * @param signatures how many different people have to sign; 1 when left out
 * @param deadlineHours after this the superior is alerted, or an unsigned contract expires
 * @param escalationRole the superior
 */
public record PlanStep(
        @NotNull StepKind kind,
        @Nullable String condition,
        @Nullable String role,
        @Nullable Integer signatures,
        @Nullable Integer deadlineHours,
        @Nullable String escalationRole) {

    static PlanStep of(StepKind kind) {
        return new PlanStep(kind, null, null, null, null, null);
    }

    static PlanStep review(@Nullable String condition, String role, int deadlineHours, String escalationRole) {
        return new PlanStep(StepKind.REVIEW, condition, role, 1, deadlineHours, escalationRole);
    }

    static PlanStep release(String role, int deadlineHours, String escalationRole) {
        return new PlanStep(StepKind.RELEASE, null, role, 1, deadlineHours, escalationRole);
    }

    int signaturesNeeded() {
        return signatures == null ? 1 : signatures;
    }
}
