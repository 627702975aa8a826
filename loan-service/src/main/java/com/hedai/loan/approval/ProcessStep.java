package com.hedai.loan.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of the plan as copied onto one application (审批步骤). Its id also names the question put to a neighbour, so that asking
 * again is the same question.
 *
 * @param round 1, and one more each time a returned application is submitted again
 * @param roundPosition its place within the round, from 1
 */
public record ProcessStep(
        UUID id,
        UUID applicationId,
        int round,
        int roundPosition,
        StepKind kind,
        @Nullable String planCondition,
        @Nullable String role,
        int signatures,
        @Nullable Integer deadlineHours,
        @Nullable String escalationRole,
        StepState state,
        @Nullable Instant sinceAt,
        @Nullable Instant untilAt) {

    static ProcessStep copy(UUID id, UUID applicationId, int round, int position, PlanStep planned) {
        return new ProcessStep(
                id,
                applicationId,
                round,
                position,
                planned.kind(),
                planned.condition(),
                planned.role(),
                planned.signaturesNeeded(),
                planned.deadlineHours(),
                planned.escalationRole(),
                StepState.WAITING,
                null,
                null);
    }

    /** The same step in another state. */
    ProcessStep in(StepState other) {
        return new ProcessStep(
                id,
                applicationId,
                round,
                roundPosition,
                kind,
                planCondition,
                role,
                signatures,
                deadlineHours,
                escalationRole,
                other,
                sinceAt,
                untilAt);
    }

    /** The same step once more, behind the others. */
    ProcessStep again(UUID newId, int position) {
        return new ProcessStep(
                newId,
                applicationId,
                round,
                position,
                kind,
                planCondition,
                role,
                signatures,
                deadlineHours,
                escalationRole,
                StepState.WAITING,
                null,
                null);
    }
}
