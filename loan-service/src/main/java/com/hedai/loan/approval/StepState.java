package com.hedai.loan.approval;

import java.util.Set;

/** The life of a step (步骤状态). */
public enum StepState {
    /** Not reached yet (未开始). */
    WAITING,
    /** Being worked on, by us, a neighbour or a person (进行中). */
    RUNNING,
    /** Finished as the plan hopes (已完成). */
    DONE,
    /** Not needed: its condition does not hold (已跳过). */
    SKIPPED,
    /** Somebody said no: the application ends here (已拒绝). */
    REFUSED,
    /** Given back to the borrower, who may correct and submit again (已退回). */
    RETURNED,
    /** The attempt failed and a person decides whether to try again (失败待处理). */
    FAILED,
    /** The failed attempt was followed by another one (已重试). */
    REPEATED,
    /** Withdrawn or expired before it was finished (已取消). */
    CANCELLED;

    /** Where a step may go from here. */
    Set<StepState> next() {
        return switch (this) {
            case WAITING -> Set.of(RUNNING, SKIPPED, CANCELLED);
            case RUNNING -> Set.of(DONE, REFUSED, RETURNED, FAILED, CANCELLED);
            case FAILED -> Set.of(REPEATED, REFUSED);
            case DONE, SKIPPED, REFUSED, RETURNED, REPEATED, CANCELLED -> Set.of();
        };
    }

    /** Nothing more to do here; the course goes on behind it. */
    boolean isPassed() {
        return this == DONE || this == SKIPPED || this == REPEATED;
    }
}
