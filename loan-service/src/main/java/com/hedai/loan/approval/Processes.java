package com.hedai.loan.approval;

import com.hedai.commons.id.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to approval processes (审批进程): starts them and tells them what has happened. Each call joins the caller's transaction
 * and locks the process first, so lock it before the application. What was told before changes nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Processes {
    private final ProcessMapper processes;
    private final ApprovalPlans plans;
    private final StepBook book;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Processes(
            ProcessMapper processes,
            ApprovalPlans plans,
            StepBook book,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.processes = processes;
        this.plans = plans;
        this.book = book;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Copies the plan's present version onto the application and lets it run. */
    public void begin(NewProcess wanted) {
        var plan = plans.current(wanted.institutionId(), wanted.plan());
        processes.insert(new ApprovalProcess(
                wanted.applicationId(),
                wanted.institutionId(),
                wanted.borrowerId(),
                wanted.number(),
                plan.id(),
                wanted.subjectDigest(),
                1,
                new KnownFacts(wanted.facts()).json(),
                ProcessState.RUNNING,
                clock.instant(),
                0,
                0,
                wanted.classId()));
        copy(plan, wanted.applicationId(), 1);
        due(wanted.applicationId());
    }

    /** Runs a returned application through the same version of its plan once more. */
    public void beginAgain(UUID applicationId, String subjectDigest, Map<String, Long> facts) {
        var process = lock(applicationId);
        stepsOfRound(process).forEach(step -> {
            if (step.state() == StepState.RETURNED) {
                book.corrected(step);
            }
        });
        var round = process.round() + 1;
        processes.beginRound(applicationId, round, subjectDigest, new KnownFacts(facts).json(), clock.instant());
        copy(plans.get(process.planId()), applicationId, round);
        due(applicationId);
    }

    private void copy(PlanVersion plan, UUID applicationId, int round) {
        var position = 1;
        for (var planned : plan.plannedSteps()) {
            processes.insertStep(ProcessStep.copy(ids.next(), applicationId, round, position++, planned));
        }
    }

    /** The step is finished; false when it was before. */
    public boolean done(UUID stepId, Map<String, Long> facts) {
        var place = at(stepId, StepState.RUNNING);
        place.ifPresent(at -> {
            book.end(at.process(), at.step(), StepState.DONE, new StepEnd.Done());
            go(at.process(), KnownFacts.parse(at.process().facts()).plus(facts));
        });
        return place.isPresent();
    }

    /** Somebody or something said no, and the application ends here; false when it had ended before. */
    public boolean refuse(UUID stepId, List<DecisionReason> reasons) {
        var place = at(stepId, StepState.RUNNING, StepState.FAILED);
        place.ifPresent(at -> end(at, StepState.REFUSED, new StepEnd.Refused(reasons)));
        return place.isPresent();
    }

    /** The borrower shall correct something and submit again. */
    void giveBack(UUID stepId, List<DecisionReason> reasons) {
        at(stepId, StepState.RUNNING).ifPresent(at -> end(at, StepState.RETURNED, new StepEnd.Returned(reasons)));
    }

    /** This attempt failed for good; a person decides whether there is another. */
    public void fail(UUID stepId, String reason) {
        at(stepId, StepState.RUNNING).ifPresent(at -> {
            book.end(at.process(), at.step(), StepState.FAILED, new StepEnd.Failed(reason));
            processes.move(at.process().applicationId(), at.process().facts(), ProcessState.RUNNING, null);
        });
    }

    /** Tries a failed step once more, under a new id. */
    void repeat(UUID stepId) {
        at(stepId, StepState.FAILED).ifPresent(at -> {
            var last = stepsOfRound(at.process()).getLast();
            book.repeat(at.step(), at.step().again(ids.next(), last.roundPosition() + 1));
            go(at.process(), KnownFacts.parse(at.process().facts()));
        });
    }

    /** The borrower withdraws; the caller moves the application itself. */
    public void withdraw(UUID applicationId) {
        var process = lock(applicationId);
        for (var step : stepsOfRound(process)) {
            if (step.state() == StepState.RUNNING) {
                book.end(process, step, StepState.CANCELLED, new StepEnd.Withdrawn());
            } else if (step.state() == StepState.RETURNED) {
                book.corrected(step);
            }
        }
        stop(process);
    }

    /** The borrower did not sign, or did not correct, in time. */
    void expire(UUID stepId) {
        at(stepId, StepState.RUNNING, StepState.RETURNED).ifPresent(at -> {
            if (at.step().state() == StepState.RETURNED) {
                book.neverCorrected(at.step());
            } else {
                end(at, StepState.CANCELLED, new StepEnd.Expired());
            }
        });
    }

    /** The steps of the present round, in order. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<ProcessStep> steps(UUID applicationId) {
        var all = processes.steps(applicationId);
        var round = all.isEmpty() ? 0 : all.getLast().round();
        return all.stream().filter(step -> step.round() == round).toList();
    }

    /** The step of this kind that is under way. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<ProcessStep> running(UUID applicationId, StepKind kind) {
        return steps(applicationId).stream()
                .filter(step -> step.kind() == kind && step.state() == StepState.RUNNING)
                .findFirst();
    }

    private void end(Place at, StepState to, StepEnd end) {
        book.end(at.process(), at.step(), to, end);
        stop(at.process());
    }

    private void go(ApprovalProcess process, KnownFacts facts) {
        processes.move(process.applicationId(), facts.json(), ProcessState.RUNNING, clock.instant());
        due(process.applicationId());
    }

    private void stop(ApprovalProcess process) {
        processes.cancelWaiting(process.applicationId(), clock.instant());
        processes.move(process.applicationId(), process.facts(), ProcessState.ENDED, null);
    }

    private void due(UUID applicationId) {
        events.publishEvent(new ProcessDue(applicationId));
    }

    /** The step with its process locked, if it is where the caller believes it is. */
    private Optional<Place> at(UUID stepId, StepState... expected) {
        return processes.step(stepId).flatMap(seen -> {
            var process = lock(seen.applicationId());
            return processes
                    .step(stepId)
                    .filter(step ->
                            step.round() == process.round() && List.of(expected).contains(step.state()))
                    .map(step -> new Place(process, step));
        });
    }

    private ApprovalProcess lock(UUID applicationId) {
        return processes
                .lock(applicationId)
                .orElseThrow(() -> new IllegalStateException("application " + applicationId + " has no process"));
    }

    private List<ProcessStep> stepsOfRound(ApprovalProcess process) {
        return processes.steps(process.applicationId()).stream()
                .filter(step -> step.round() == process.round())
                .toList();
    }

    private record Place(ApprovalProcess process, ProcessStep step) {}
}
