package com.hedai.loan.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCheckTest {
    @Test
    void thePlansANewInstitutionGetsAreRight() {
        assertThat(PlanCheck.problems(ApprovalPlans.STRAIGHT_THROUGH)).isEmpty();
        assertThat(PlanCheck.problems(ApprovalPlans.REVIEWED)).isEmpty();
        assertThat(PlanCheck.problems(ApprovalPlans.STUDENT)).isEmpty();
        assertThat(PlanCheck.problems(ApprovalPlans.ENTERPRISE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application.creditScore < 'x' | found no matching overload",
                "application.amount > 50000.5 | found no matching overload",
                "application.amount + 1 | expected type 'bool'",
                "application.amount > | mismatched input",
                "applicant.amount > 1 | undeclared reference to 'applicant'",
                "application.income > 1 | unknown: application.income",
                "size(application) > 1 | write application.<name>",
                "application['amount'] > 1 | write application.<name>",
            })
    void aConditionThatMakesNoSenseIsRefusedWithItsPlace(String condition, String message) {
        var problems = PlanCheck.problems(afterAssessment(condition));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.step()).isEqualTo(2);
            assertThat(problem.field()).isEqualTo("condition");
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void theMessageSaysLineAndColumn() {
        var problems = PlanCheck.problems(afterAssessment("application.months > 'x'"));

        assertThat(problems.getFirst().message()).startsWith("1:20 ");
    }

    @Test
    void conditionsMayAskWhetherSomethingIsKnown() {
        var condition =
                "has(application.creditScore) && application.creditScore < 600 || application.months in [24, 36]";

        assertThat(PlanCheck.problems(afterAssessment(condition))).isEmpty();
    }

    @Test
    void scoresAreKnownAfterTheAssessmentOnly() {
        var steps = new ArrayList<>(ApprovalPlans.STRAIGHT_THROUGH);
        steps.addFirst(PlanStep.review("application.score < 60", "reviewer", 24, "institution-manager"));

        assertThat(PlanCheck.problems(steps))
                .containsExactly(new PlanProblem(1, "condition", "application.score is known after ASSESS only"));
    }

    @Test
    void theBackboneIsNotNegotiable() {
        var swapped = List.of(
                PlanStep.of(StepKind.CONTRACT),
                PlanStep.of(StepKind.ASSESS),
                new PlanStep(StepKind.SIGN, null, null, null, 24, null),
                PlanStep.of(StepKind.DISBURSE));

        assertThat(PlanCheck.problems(swapped)).extracting(PlanProblem::field).contains("steps");
    }

    @Test
    void theMachineMustBeAbleToReferToAPerson() {
        var steps = new ArrayList<>(ApprovalPlans.STRAIGHT_THROUGH);
        steps.remove(1);

        assertThat(PlanCheck.problems(steps))
                .extracting(PlanProblem::message)
                .containsExactly("a REVIEW must follow ASSESS, for applications the machine refers");
    }

    @Test
    void assessmentAndContractAreNeverConditional() {
        var steps = new ArrayList<>(ApprovalPlans.STRAIGHT_THROUGH);
        steps.set(0, new PlanStep(StepKind.ASSESS, "application.amount > 1000", null, null, null, null));

        assertThat(PlanCheck.problems(steps)).containsExactly(new PlanProblem(1, "condition", "ASSESS is always done"));
    }

    @Test
    void aReviewNeedsARoleADeadlineAndASuperior() {
        var steps = new ArrayList<>(ApprovalPlans.STRAIGHT_THROUGH);
        steps.set(1, new PlanStep(StepKind.REVIEW, null, "borrower", 6, null, null));

        assertThat(PlanCheck.problems(steps))
                .extracting(PlanProblem::field)
                .containsExactly("role", "escalationRole", "signatures", "deadlineHours");
    }

    @Test
    void aReleaseStandsBetweenSignatureAndDisbursement() {
        var early = new ArrayList<>(ApprovalPlans.STRAIGHT_THROUGH);
        early.add(1, PlanStep.release("finance", 24, "institution-manager"));
        var twice = new ArrayList<>(ApprovalPlans.ENTERPRISE);
        twice.add(6, PlanStep.release("finance", 24, "institution-manager"));

        assertThat(PlanCheck.problems(early))
                .extracting(PlanProblem::message)
                .containsExactly("at most one RELEASE, between SIGN and DISBURSE");
        assertThat(PlanCheck.problems(twice))
                .extracting(PlanProblem::message)
                .containsExactly("at most one RELEASE, between SIGN and DISBURSE");
    }

    @Test
    void aReleaseNeedsSomebodyToDoIt() {
        var steps = new ArrayList<>(ApprovalPlans.STRAIGHT_THROUGH);
        steps.add(4, PlanStep.of(StepKind.RELEASE));

        assertThat(PlanCheck.problems(steps))
                .extracting(PlanProblem::field)
                .containsExactly("role", "escalationRole", "deadlineHours");
    }

    private static List<PlanStep> afterAssessment(String condition) {
        var steps = new ArrayList<>(ApprovalPlans.STRAIGHT_THROUGH);
        steps.set(1, PlanStep.review(condition, "risk-supervisor", 24, "institution-manager"));
        return steps;
    }
}
