package com.hedai.loan.approval;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts tasks on desks and takes them off again (审批任务), in the transaction that moves their step. */
@Component
class Tasks {
    static final String OBJECT = "review-task";
    private static final String FAILURES_ROLE = "finance";
    private static final Duration USUAL_DEADLINE = Duration.ofHours(24);

    private final TaskMapper tasks;
    private final Timers timers;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Tasks(TaskMapper tasks, Timers timers, Outbox outbox, AuditTrail audit, Ids ids, Clock clock) {
        this.tasks = tasks;
        this.timers = timers;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** One task for each signature the step needs; a step that failed needs one. */
    void open(ApprovalProcess process, ProcessStep step) {
        var signatures = step.kind().isSigned() ? step.signatures() : 1;
        for (int i = 0; i < signatures; i++) {
            var task = task(process, step);
            tasks.insert(task);
            timers.escalate(process, task);
            audit.created("loan:task:open", OBJECT, task.id());
        }
    }

    private ReviewTask task(ApprovalProcess process, ProcessStep step) {
        var now = clock.instant();
        var deadline = step.deadlineHours() == null ? USUAL_DEADLINE : Duration.ofHours(step.deadlineHours());
        return new ReviewTask(
                ids.next(),
                process.institutionId(),
                process.applicationId(),
                process.number(),
                step.id(),
                step.kind(),
                step.role() == null ? FAILURES_ROLE : step.role(),
                step.escalationRole(),
                TaskState.OPEN,
                null,
                null,
                now,
                now.plus(deadline),
                null,
                null,
                null,
                process.classId());
    }

    void cancel(ProcessStep step) {
        tasks.cancel(step.id(), clock.instant());
    }

    /** Alerts the superior, who may take the task from now on; nothing when it was decided meanwhile. */
    void escalate(UUID taskId, UUID institutionId) {
        if (tasks.escalate(taskId, clock.instant()) == 0) {
            return;
        }
        var task = tasks.find(taskId, institutionId).orElseThrow();
        audit.changed("loan:task:escalate", OBJECT, taskId, "escalatedAt");
        outbox.publish("TaskEscalated", task.applicationId(), institutionId, TaskEscalated.of(task));
    }

    /**
     * A task was not done in time (任务超时上报).
     *
     * @param role the superior's, who is told and may take it now
     */
    record TaskEscalated(
            UUID taskId,
            UUID applicationId,
            String applicationNumber,
            StepKind step,
            @Nullable String role,
            @Nullable Instant dueAt) {
        static TaskEscalated of(ReviewTask task) {
            return new TaskEscalated(
                    task.id(),
                    task.applicationId(),
                    task.number(),
                    task.stepKind(),
                    task.escalationRole(),
                    task.deadlineAt());
        }
    }
}
