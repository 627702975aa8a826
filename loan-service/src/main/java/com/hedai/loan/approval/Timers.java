package com.hedai.loan.approval;

import com.hedai.commons.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets and cancels deadlines (时限), in the transaction of whatever they watch. */
@Component
class Timers {
    private final TimerMapper timers;
    private final Ids ids;
    private final Clock clock;

    Timers(TimerMapper timers, Ids ids, Clock clock) {
        this.timers = timers;
        this.ids = ids;
        this.clock = clock;
    }

    void escalate(ApprovalProcess process, ReviewTask task) {
        if (task.deadlineAt() != null && task.escalationRole() != null) {
            set(
                    process,
                    task.stepId(),
                    task.id(),
                    TimerKind.ESCALATION,
                    Duration.between(clock.instant(), task.deadlineAt()));
        }
    }

    void expire(ApprovalProcess process, ProcessStep step, Duration after) {
        set(process, step.id(), null, TimerKind.EXPIRY, after);
    }

    void cancel(ProcessStep step) {
        timers.cancel(step.id());
    }

    private void set(ApprovalProcess process, UUID stepId, @Nullable UUID taskId, TimerKind kind, Duration after) {
        timers.insert(new ProcessTimer(
                ids.next(),
                process.institutionId(),
                process.applicationId(),
                stepId,
                taskId,
                kind,
                clock.instant().plus(after)));
    }

    Optional<ProcessTimer> due() {
        return timers.due(clock.instant());
    }

    /** Whether this caller is the one to fire it. */
    boolean fire(ProcessTimer timer) {
        return timers.fire(timer.id(), clock.instant()) == 1;
    }

    void postpone(ProcessTimer timer, Duration delay) {
        timers.postpone(timer.id(), clock.instant().plus(delay));
    }
}
