package com.hedai.loan.approval;

import java.util.Set;

/** The life of a review task (任务状态). */
enum TaskState {
    OPEN,
    /** Somebody works on it (处理中). */
    CLAIMED,
    DONE,
    /** No longer needed (已取消). */
    CANCELLED;

    Set<TaskState> next() {
        return switch (this) {
            case OPEN -> Set.of(CLAIMED, DONE, CANCELLED);
            case CLAIMED -> Set.of(OPEN, CLAIMED, DONE, CANCELLED);
            case DONE, CANCELLED -> Set.of();
        };
    }

    boolean isClosed() {
        return next().isEmpty();
    }
}
