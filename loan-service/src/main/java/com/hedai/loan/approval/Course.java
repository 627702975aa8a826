package com.hedai.loan.approval;

import com.hedai.loan.approval.Condition.WrongCondition;
import java.util.List;
import java.util.Map;

/**
 * Where an application stands in its plan (审批进程) and what comes next. Pure.
 *
 * @param steps of the present round, in order
 * @param facts what is known about the application, by {@link PlanFact#key}
 */
record Course(List<ProcessStep> steps, Map<String, Long> facts) {
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
