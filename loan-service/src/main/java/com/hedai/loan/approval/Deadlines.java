package com.hedai.loan.approval;

import com.hedai.commons.security.Actors;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fires the timers that are due (超时处理): alerts superiors, ends what was not signed or corrected in time. */
@Component
class Deadlines {
    private static final Logger log = LoggerFactory.getLogger(Deadlines.class);
    private static final String SERVICE = "loan-service";
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

    private final Timers timers;
    private final ProcessMapper processes;
    private final Processes door;
    private final Tasks tasks;
    private final TransactionTemplate transaction;

    Deadlines(Timers timers, ProcessMapper processes, Processes door, Tasks tasks, TransactionTemplate transaction) {
        this.timers = timers;
        this.processes = processes;
        this.door = door;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    /** Fires one timer; false when none is due. */
    boolean turn() {
        var due = timers.due();
        due.ifPresent(timer -> Actors.asSystem(SERVICE, timer.institutionId(), () -> fireSafely(timer)));
        return due.isPresent();
    }

    private void fireSafely(ProcessTimer timer) {
        try {
            transaction.executeWithoutResult(_ -> fire(timer));
        } catch (RuntimeException failed) {
            log.error("timer {} of application {} cannot be fired yet", timer.id(), timer.applicationId(), failed);
            timers.postpone(timer, PAUSE_AFTER_FAILURE);
        }
    }

    private void fire(ProcessTimer timer) {
        // The process first, as everybody else does: no two wait for each other.
        processes.lock(timer.applicationId());
        if (!timers.fire(timer)) {
            return;
        }
        switch (timer.kind()) {
            case ESCALATION -> {
                if (timer.taskId() != null) {
                    tasks.escalate(timer.taskId(), timer.institutionId());
                }
            }
            case EXPIRY -> door.expire(timer.stepId());
        }
    }
}
