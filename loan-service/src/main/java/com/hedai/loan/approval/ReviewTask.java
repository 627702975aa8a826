package com.hedai.loan.approval;

import com.hedai.commons.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One signature a step waits for (审批任务).
 *
 * @param classId the class of a student who applies; counselors see their classes only
 */
record ReviewTask(
        UUID id,
        UUID institutionId,
        UUID applicationId,
        String number,
        UUID stepId,
        StepKind stepKind,
        String role,
        @Nullable String escalationRole,
        TaskState state,
        @Nullable UUID claimedBy,
        @Nullable Instant claimedAt,
        Instant openedAt,
        @Nullable Instant deadlineAt,
        @Nullable Instant escalatedAt,
        @Nullable Instant closedAt,
        @Nullable TaskOutcome outcome,
        @Nullable UUID classId) {

    /** Its own role may take it; once it is late the superior may, too. */
    boolean isFor(Actor actor) {
        return actor.role().equals(role) || isEscalatedTo(actor);
    }

    /** The superior may take a late task out of somebody's hands. */
    boolean isEscalatedTo(Actor actor) {
        return escalatedAt != null && actor.role().equals(escalationRole);
    }

    /** This very decision was taken before. */
    boolean wasDecided(Actor actor, TaskOutcome wanted) {
        return state == TaskState.DONE && outcome == wanted && actor.accountId().equals(claimedBy);
    }

    boolean isHeldByAnother(Actor actor) {
        return state == TaskState.CLAIMED && !actor.accountId().equals(claimedBy) && !isEscalatedTo(actor);
    }
}
