package com.hedai.loan.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review task as staff see it (任务视图).
 *
 * @param mine whether the reader holds it
 */
record TaskView(
        UUID id,
        UUID applicationId,
        String number,
        StepKind stepKind,
        String role,
        TaskState state,
        @Nullable UUID claimedBy,
        boolean mine,
        Instant openedAt,
        @Nullable Instant deadlineAt,
        @Nullable Instant escalatedAt,
        @Nullable Instant closedAt,
        @Nullable TaskOutcome outcome) {

    static TaskView of(ReviewTask task, UUID reader) {
        return new TaskView(
                task.id(),
                task.applicationId(),
                task.number(),
                task.stepKind(),
                task.role(),
                task.state(),
                task.claimedBy(),
                reader.equals(task.claimedBy()),
                task.openedAt(),
                task.deadlineAt(),
                task.escalatedAt(),
                task.closedAt(),
                task.outcome());
    }
}
