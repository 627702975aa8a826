package com.hedai.loan.approval;

import com.hedai.commons.security.Actors;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves applications (审批引擎): takes one that is due under a lease, asks {@link Course#next} what comes next, does it, stores the
 * answer. Calls to neighbours are made between transactions; an answer is stored only by who still holds the turn.
 */
@Component
class Engine {
    private static final Logger log = LoggerFactory.getLogger(Engine.class);
    private static final String SERVICE = "loan-service";
    /** Steps done under one lease; what is left is taken up again at once. */
    private static final int MOST_STEPS = 25;

    private final ProcessMapper processes;
    private final Courses courses;
    private final StepBook book;
    private final StepActions actions;
    private final ApprovalProperties settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Engine(
            ProcessMapper processes,
            Courses courses,
            StepBook book,
            StepActions actions,
            ApprovalProperties settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.processes = processes;
        this.courses = courses;
        this.book = book;
        this.actions = actions;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Moves one application; false when none is due. */
    boolean turn() {
        var claimed = transaction.execute(_ -> claim());
        if (claimed == null) {
            return false;
        }
        Actors.asSystem(SERVICE, claimed.institutionId(), () -> moveSafely(claimed));
        return true;
    }

    private @Nullable ApprovalProcess claim() {
        var now = clock.instant();
        return processes
                .lockDue(now)
                .flatMap(due -> {
                    processes.claim(due.applicationId(), now.plus(settings.lease()));
                    return processes.lock(due.applicationId());
                })
                .orElse(null);
    }

    /** One application that cannot be moved must not hold up the others: it comes back after a pause. */
    private void moveSafely(ApprovalProcess claimed) {
        try {
            move(claimed);
        } catch (RuntimeException failed) {
            log.error(
                    "application {} cannot be moved (attempt {}); it is tried again after a pause",
                    claimed.number(),
                    claimed.attempts() + 1,
                    failed);
            transaction.executeWithoutResult(_ -> holding(claimed).ifPresent(this::postpone));
        }
    }

    private void move(ApprovalProcess claimed) {
        var step = transaction.execute(_ -> holding(claimed).map(this::advance).orElse(null));
        for (int i = 0; step != null && i < MOST_STEPS; i++) {
            var asked = step;
            var answer = actions.of(asked).perform(asked);
            step = transaction.execute(_ -> holding(claimed)
                    .map(process -> store(process, asked, answer))
                    .orElse(null));
        }
    }

    /** Skips and begins steps until one has to be performed; null when nothing is left. */
    private @Nullable ProcessStep advance(ApprovalProcess process) {
        for (int i = 0; i < MOST_STEPS; i++) {
            switch (courses.of(process).next()) {
                case NextStep.Skip(var step) -> book.skip(step);
                case NextStep.Begin(var step) -> book.begin(process, step);
                case NextStep.Perform(var step) -> {
                    return step;
                }
                case NextStep.Nothing() -> {
                    settle(process, ProcessState.ENDED, null);
                    return null;
                }
            }
        }
        throw new IllegalStateException("application " + process.number() + " has too many steps");
    }

    /** What is to be performed next under this lease, if anything. */
    private @Nullable ProcessStep store(ApprovalProcess process, ProcessStep step, StepAnswer answer) {
        switch (answer) {
            case StepAnswer.Done(var facts, var effect) -> {
                effect.run();
                return finish(process, step, facts);
            }
            case StepAnswer.Waiting(var askAgainAfter) ->
                settle(process, ProcessState.RUNNING, clock.instant().plus(askAgainAfter));
            case StepAnswer.WaitingForPerson() -> settle(process, ProcessState.RUNNING, null);
            case StepAnswer.Failed(var reason) -> {
                log.warn("application {}: {} failed: {}", process.number(), step.kind(), reason);
                book.end(process, step, StepState.FAILED, new StepEnd.Failed(reason));
                settle(process, ProcessState.RUNNING, null);
            }
            case StepAnswer.Unknown(var why) -> {
                log.info("application {}: {} is not known yet: {}", process.number(), step.kind(), why);
                postpone(process);
            }
        }
        return null;
    }

    /** The next step begins in the transaction that ends this one: there is no moment in between. */
    private @Nullable ProcessStep finish(ApprovalProcess process, ProcessStep step, Map<String, Long> facts) {
        book.end(process, step, StepState.DONE, new StepEnd.Done());
        var known = KnownFacts.parse(process.facts()).plus(facts).json();
        var leasedUntil = clock.instant().plus(settings.lease());
        processes.settle(process.applicationId(), process.turn(), known, ProcessState.RUNNING, leasedUntil, 0);
        return holding(process).map(this::advance).orElse(null);
    }

    private void postpone(ApprovalProcess process) {
        var attempts = process.attempts() + 1;
        var again = clock.instant().plus(settings.pause(attempts));
        processes.settle(
                process.applicationId(), process.turn(), process.facts(), ProcessState.RUNNING, again, attempts);
    }

    private void settle(ApprovalProcess process, ProcessState state, @Nullable Instant dueAt) {
        processes.settle(process.applicationId(), process.turn(), process.facts(), state, dueAt, 0);
    }

    /** The process, locked, unless something happened that took the turn away. */
    private Optional<ApprovalProcess> holding(ApprovalProcess claimed) {
        return processes.lock(claimed.applicationId()).filter(process -> process.turn() == claimed.turn());
    }
}
