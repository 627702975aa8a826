package com.hedai.loan.approval;

import static com.hedai.loan.approval.StepKind.ASSESS;
import static com.hedai.loan.approval.StepKind.CONTRACT;
import static com.hedai.loan.approval.StepKind.DISBURSE;
import static com.hedai.loan.approval.StepKind.RELEASE;
import static com.hedai.loan.approval.StepKind.REVIEW;
import static com.hedai.loan.approval.StepKind.SIGN;

import com.hedai.loan.approval.Condition.WrongCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an approval plan before anybody may use it (流程校验): order, people, deadlines, and each condition compiled. */
final class PlanCheck {
    private static final Set<String> REVIEWERS = Set.of(
            "counselor", "reviewer", "risk-analyst", "risk-supervisor", "finance", "operations", "institution-manager");
    private static final List<StepKind> BACKBONE = List.of(ASSESS, CONTRACT, SIGN, DISBURSE);
    private static final int MOST_STEPS = 20;
    private static final int MOST_SIGNATURES = 5;
    private static final int LONGEST_DEADLINE = 24 * 60;

    private final List<PlanStep> steps;
    private final List<PlanProblem> problems = new ArrayList<>();

    private PlanCheck(List<PlanStep> steps) {
        this.steps = steps;
    }

    /** What is wrong with the plan; nothing when it may be used. */
    static List<PlanProblem> problems(List<PlanStep> steps) {
        var check = new PlanCheck(steps);
        check.order();
        for (int i = 0; i < steps.size(); i++) {
            check.step(i, steps.get(i));
        }
        return List.copyOf(check.problems);
    }

    private void order() {
        if (steps.size() > MOST_STEPS) {
            wrong(0, "steps", "at most " + MOST_STEPS + " steps");
        }
        var backbone = steps.stream()
                .map(PlanStep::kind)
                .filter(kind -> !kind.isSigned())
                .toList();
        if (!backbone.equals(BACKBONE)) {
            wrong(0, "steps", "expected once each and in this order: " + BACKBONE);
            return;
        }
        var kinds = steps.stream().map(PlanStep::kind).toList();
        if (kinds.lastIndexOf(REVIEW) < kinds.indexOf(ASSESS)) {
            wrong(kinds.indexOf(ASSESS), "steps", "a REVIEW must follow ASSESS, for applications the machine refers");
        }
        if (kinds.lastIndexOf(REVIEW) > kinds.indexOf(CONTRACT)) {
            wrong(kinds.lastIndexOf(REVIEW), "kind", "a REVIEW comes before CONTRACT");
        }
        if ((kinds.contains(RELEASE) && kinds.indexOf(RELEASE) < kinds.indexOf(SIGN))
                || kinds.lastIndexOf(RELEASE) > kinds.indexOf(DISBURSE)
                || kinds.indexOf(RELEASE) != kinds.lastIndexOf(RELEASE)) {
            wrong(kinds.lastIndexOf(RELEASE), "kind", "at most one RELEASE, between SIGN and DISBURSE");
        }
    }

    private void step(int position, PlanStep step) {
        role(position, "role", step.role(), step.kind().isSigned());
        role(position, "escalationRole", step.escalationRole(), step.kind().isSigned());
        if (!step.kind().isSigned() && step.condition() != null) {
            wrong(position, "condition", step.kind() + " is always done");
        }
        if (step.signaturesNeeded() < 1 || step.signaturesNeeded() > MOST_SIGNATURES) {
            wrong(position, "signatures", "1 to " + MOST_SIGNATURES);
        }
        deadline(position, step);
        Optional.ofNullable(step.condition()).ifPresent(text -> condition(position, text));
    }

    private void role(int position, String field, @Nullable String role, boolean needed) {
        if (role == null ? needed : !REVIEWERS.contains(role)) {
            wrong(position, field, "one of " + REVIEWERS.stream().sorted().toList());
        }
    }

    private void deadline(int position, PlanStep step) {
        var hours = step.deadlineHours();
        var needed = step.kind().isSigned() || step.kind() == SIGN;
        if (hours == null ? needed : hours < 1 || hours > LONGEST_DEADLINE) {
            wrong(position, "deadlineHours", "1 to " + LONGEST_DEADLINE);
        }
    }

    private void condition(int position, String text) {
        try {
            for (var key : Condition.compile(text).keys()) {
                fact(position, key);
            }
        } catch (WrongCondition e) {
            wrong(position, "condition", String.valueOf(e.getMessage()));
        }
    }

    private void fact(int position, String key) {
        var fact = PlanFact.named(key);
        if (fact.isEmpty()) {
            wrong(position, "condition", "unknown: application." + key);
        } else if (fact.get().isFromAssessment() && !isAssessedBefore(position)) {
            wrong(position, "condition", "application." + key + " is known after ASSESS only");
        }
    }

    private boolean isAssessedBefore(int position) {
        return steps.subList(0, position).stream().anyMatch(step -> step.kind() == ASSESS);
    }

    private void wrong(int position, String field, String message) {
        problems.add(new PlanProblem(position + 1, field, message));
    }
}
