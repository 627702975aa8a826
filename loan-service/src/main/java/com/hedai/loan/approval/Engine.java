package com.hedai.loan.approval;

import com.hedai.commons.security.Actors;
import java.time.Clock;
import java.util.List;
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
    private final StepBook book;
    private final StepActions actions;
    private final ApprovalProperties settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Engine(
            ProcessMapper processes,
            StepBook book,
            StepActions actions,
            ApprovalProperties settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.processes = processes;
        this.book = book;
        this.actions = actions;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Moves one application; false when none is due. */
    boolean turn() {
        var claimed = transaction.execute(status -> claim());
        if (claimed == null) {
            return false;
        }
        Actors.asSystem(SERVICE, claimed.institutionId(), () -> moveSafely(claimed));
        return true;
    }

    private @Nullable ApprovalProcess claim() {
        var now = clock.instant();
        return processes.lockDue(now)
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
            transaction.executeWithoutResult(
                    status -> holding(claimed).ifPresent(this::postpone));
        }
    }

    private void move(ApprovalProcess claimed) {
        for (int i = 0; i < MOST_STEPS; i++) {
            var step = transaction.execute(status -> holding(claimed).map(this::advance).orElse(null));
            if (step == null) {
                return;
            }
            var answer = actions.of(step).perform(step);
            var goesOn = transaction.execute(
                    status -> holding(claimed).map(process -> store(process, step, answer)).orElse(false));
            if (!Boolean.TRUE.equals(goesOn)) {
                return;
            }
        }
    }

    /** Skips and begins steps until one has to be performed; null when nothing is left. */
    private @Nullable ProcessStep advance(ApprovalProcess process) {
        for (int i = 0; i < MOST_STEPS; i++) {
            switch (new Course(stepsOfRound(process), KnownFacts.parse(process.facts()).values()).next()) {
                case NextStep.Skip(var step) -> book.skip(step);
                case NextStep.Begin(var step) -> book.begin(process, step);
                case NextStep.Perform(var step) -> {
                    return step;
                }
                case NextStep.Nothing() -> {
                    settle(process, process.facts(), ProcessState.ENDED, null);
                    return null;
                }
            }
        }
        throw new IllegalStateException("application " + process.number() + " has too many steps");
    }

    /** Whether there is more to do under this lease. */
    private boolean store(ApprovalProcess process, ProcessStep step, StepAnswer answer) {
        return switch (answer) {
            case StepAnswer.Done(var facts, var effect) -> {
                effect.run();
                book.end(process, step, StepState.DONE, new StepEnd.Done());
                var known = KnownFacts.parse(process.facts()).plus(facts).json();
                settle(process, known, ProcessState.RUNNING, clock.instant().plus(settings.lease()));
                yield true;
            }
            case StepAnswer.Waiting(var askAgainAfter) -> {
                settle(process, process.facts(), ProcessState.RUNNING, clock.instant().plus(askAgainAfter));
                yield false;
            }
            case StepAnswer.WaitingForPerson() -> {
                settle(process, process.facts(), ProcessState.RUNNING, null);
                yield false;
            }
            case StepAnswer.Failed(var reason) -> {
                log.warn("application {}: {} failed: {}", process.number(), step.kind(), reason);
                book.end(process, step, StepState.FAILED, new StepEnd.Failed(reason));
                settle(process, process.facts(), ProcessState.RUNNING, null);
                yield false;
            }
            case StepAnswer.Unknown(var why) -> {
                log.info("application {}: {} is not known yet: {}", process.number(), step.kind(), why);
                postpone(process);
                yield false;
            }
        };
    }

    private void postpone(ApprovalProcess process) {
        var attempts = process.attempts() + 1;
        var again = clock.instant().plus(settings.pause(attempts));
        processes.settle(
                process.applicationId(), process.turn(), process.facts(), ProcessState.RUNNING, again, attempts);
    }

    private void settle(
            ApprovalProcess process, String facts, ProcessState state, java.time.@Nullable Instant dueAt) {
        processes.settle(process.applicationId(), process.turn(), facts, state, dueAt, 0);
    }

    /** The process, locked, unless something happened that took the turn away. */
    private Optional<ApprovalProcess> holding(ApprovalProcess claimed) {
        return processes.lock(claimed.applicationId()).filter(process -> process.turn() == claimed.turn());
    }

    private List<ProcessStep> stepsOfRound(ApprovalProcess process) {
        return processes.steps(process.applicationId()).stream()
                .filter(step -> step.round() == process.round())
                .toList();
    }
}
