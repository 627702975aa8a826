package com.hedai.loan.approval;

import com.hedai.loan.approval.Condition.WrongCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where an application stands in its plan (审批进程) and what comes next. Pure.
 *
 * @param steps of the present round, in order
 * @param facts what is known about the application, by {@link PlanFact#key}
 */
record Course(List<ProcessStep> steps, Map<String, Long> facts) {
    private static final Set<String> RISK_STAFF = Set.of("risk-analyst", "risk-supervisor");

    Course {
        steps = List.copyOf(steps);
        facts = Map.copyOf(facts);
    }

    NextStep next() {
        for (var step : steps) {
            switch (step.state()) {
                case DONE, SKIPPED, REPEATED -> {}
                case RUNNING -> {
                    return new NextStep.Perform(step);
                }
                case WAITING -> {
                    return isNeeded(step) ? new NextStep.Begin(step) : new NextStep.Skip(step);
                }
                case REFUSED, RETURNED, FAILED, CANCELLED -> {
                    return new NextStep.Nothing();
                }
            }
        }
        return new NextStep.Nothing();
    }

    /** The step of this round with that id. */
    ProcessStep step(UUID id) {
        return steps.stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("step " + id + " (expected: one of this round)"));
    }

    /** Whether risk staff will look after this step if it is referred to them now. */
    boolean takesReferral(ProcessStep from) {
        var position = steps.indexOf(from);
        var behind = new ArrayList<>(steps);
        behind.set(position, from.in(StepState.DONE));
        var referred = new Course(
                behind,
                new KnownFacts(facts).plus(Map.of(PlanFact.REFERRED.key(), 1L)).values());
        return referred.steps.stream()
                .skip(position + 1L)
                .anyMatch(step -> step.kind() == StepKind.REVIEW
                        && step.role() != null
                        && RISK_STAFF.contains(step.role())
                        && referred.isNeeded(step));
    }

    private boolean isNeeded(ProcessStep step) {
        return isLastResort(step) || conditionHolds(step);
    }

    private boolean conditionHolds(ProcessStep step) {
        var text = step.planCondition();
        if (text == null) {
            return true;
        }
        try {
            return Condition.compile(text).holds(facts);
        } catch (WrongCondition e) {
            // Plans are checked before they are used; should one be damaged, a person looks.
            return true;
        }
    }

    /** What the machine refers to a person never gets past the last review unseen, whatever the conditions say. */
    private boolean isLastResort(ProcessStep step) {
        return step.kind() == StepKind.REVIEW
                && facts.getOrDefault(PlanFact.REFERRED.key(), 0L) == 1L
                && steps.indexOf(step) > assessed()
                && reviewsAfterAssessment().getLast().equals(step)
                && reviewsAfterAssessment().stream().noneMatch(review -> review.state() == StepState.DONE);
    }

    private List<ProcessStep> reviewsAfterAssessment() {
        return steps.subList(assessed() + 1, steps.size()).stream()
                .filter(step -> step.kind() == StepKind.REVIEW)
                .toList();
    }

    private int assessed() {
        return steps.stream().map(ProcessStep::kind).toList().indexOf(StepKind.ASSESS);
    }
}
