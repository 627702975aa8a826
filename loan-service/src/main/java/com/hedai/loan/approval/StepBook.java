package com.hedai.loan.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves a step and does what belongs to the move (步骤推进): tasks, timers, the step's action. The caller holds the lock on the
 * process row, so nobody else moves a step of the same application.
 */
@Component
class StepBook {
    private static final Duration TIME_TO_CORRECT = Duration.ofDays(30);

    private final ProcessMapper processes;
    private final StepActions actions;
    private final Tasks tasks;
    private final Timers timers;
    private final Clock clock;

    StepBook(ProcessMapper processes, StepActions actions, Tasks tasks, Timers timers, Clock clock) {
        this.processes = processes;
        this.actions = actions;
        this.tasks = tasks;
        this.timers = timers;
        this.clock = clock;
    }

    void skip(ProcessStep step) {
        move(step, StepState.SKIPPED, null, clock.instant());
    }

    void begin(ApprovalProcess process, ProcessStep step) {
        move(step, StepState.RUNNING, clock.instant(), null);
        switch (step.kind()) {
            case REVIEW, RELEASE -> tasks.open(process, step);
            case SIGN -> {
                if (step.deadlineHours() != null) {
                    timers.expire(process, step, Duration.ofHours(step.deadlineHours()));
                }
            }
            case ASSESS, CONTRACT, DISBURSE -> {}
        }
        actions.of(step).begin(step);
    }

    void end(ApprovalProcess process, ProcessStep step, StepState to, StepEnd end) {
        move(step, to, null, clock.instant());
        tasks.cancel(step);
        timers.cancel(step);
        if (end instanceof StepEnd.Failed) {
            tasks.open(process, step);
        } else if (end instanceof StepEnd.Returned) {
            timers.expire(process, step, TIME_TO_CORRECT);
        }
        actions.of(step).ended(step, end);
    }

    /** The borrower did not come back with corrections in time. */
    void neverCorrected(ProcessStep returned) {
        actions.of(returned).ended(returned, new StepEnd.Expired());
    }

    /** The borrower came back, or gave up: the time to correct no longer runs. */
    void corrected(ProcessStep returned) {
        timers.cancel(returned);
    }

    void repeat(ProcessStep failed, ProcessStep again) {
        move(failed, StepState.REPEATED, null, clock.instant());
        tasks.cancel(failed);
        timers.cancel(failed);
        processes.insertStep(again);
    }

    private void move(ProcessStep step, StepState to, @Nullable Instant since, @Nullable Instant until) {
        var legal = step.state().next().contains(to);
        if (!legal || processes.moveStep(step.id(), step.state(), to, since, until) == 0) {
            throw new IllegalStateException("step %s: %s -> %s (expected: %s)"
                    .formatted(step.id(), step.state(), to, step.state().next()));
        }
    }
}
