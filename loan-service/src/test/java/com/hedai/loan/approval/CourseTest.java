package com.hedai.loan.approval;

import static com.hedai.loan.approval.StepState.CANCELLED;
import static com.hedai.loan.approval.StepState.DONE;
import static com.hedai.loan.approval.StepState.FAILED;
import static com.hedai.loan.approval.StepState.REFUSED;
import static com.hedai.loan.approval.StepState.REPEATED;
import static com.hedai.loan.approval.StepState.RETURNED;
import static com.hedai.loan.approval.StepState.RUNNING;
import static com.hedai.loan.approval.StepState.SKIPPED;
import static com.hedai.loan.approval.StepState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CourseTest {
    private static final UUID APPLICATION = new UUID(0, 1);

    @Test
    void aStraightThroughApplicationIsAssessedFirst() {
        assertThat(next(ApprovalPlans.STRAIGHT_THROUGH, Map.of())).isEqualTo("Begin ASSESS");
    }

    @Test
    void theReviewIsSkippedWhenTheMachineApproves() {
        assertThat(next(ApprovalPlans.STRAIGHT_THROUGH, Map.of("referred", 0L), DONE))
                .isEqualTo("Skip REVIEW");
    }

    @Test
    void thePersonLooksWhenTheMachineRefers() {
        assertThat(next(ApprovalPlans.STRAIGHT_THROUGH, Map.of("referred", 1L), DONE))
                .isEqualTo("Begin REVIEW");
    }

    @Test
    void theContractFollowsTheSkippedReview() {
        assertThat(next(ApprovalPlans.STRAIGHT_THROUGH, Map.of("referred", 0L), DONE, SKIPPED))
                .isEqualTo("Begin CONTRACT");
    }

    @Test
    void whatIsUnderWayIsPerformed() {
        assertThat(next(ApprovalPlans.STRAIGHT_THROUGH, Map.of(), RUNNING)).isEqualTo("Perform ASSESS");
    }

    @Test
    void nothingIsLeftAfterTheDisbursement() {
        assertThat(next(ApprovalPlans.STRAIGHT_THROUGH, Map.of("referred", 0L), DONE, SKIPPED, DONE, DONE, DONE))
                .isEqualTo("Nothing");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"REFUSED", "RETURNED", "FAILED", "CANCELLED"})
    void nothingFollowsAnEnd(StepState end) {
        assertThat(List.of(REFUSED, RETURNED, FAILED, CANCELLED)).contains(end);
        assertThat(next(ApprovalPlans.REVIEWED, Map.of(), end)).isEqualTo("Nothing");
    }

    @Test
    void aRepeatedDisbursementGoesOnBehindTheFailedOne() {
        var steps = steps(ApprovalPlans.STRAIGHT_THROUGH, DONE, SKIPPED, DONE, DONE, REPEATED);
        steps.add(step(PlanStep.of(StepKind.DISBURSE), 6, WAITING));

        assertThat(words(new Course(steps, Map.of("referred", 0L)).next())).isEqualTo("Begin DISBURSE");
    }

    @Test
    void aLowCreditScoreGoesToTheAnalyst() {
        assertThat(next(ApprovalPlans.REVIEWED, Map.of("creditScore", 649L, "referred", 0L), DONE, DONE))
                .isEqualTo("Begin REVIEW");
        assertThat(next(ApprovalPlans.REVIEWED, Map.of("creditScore", 650L, "referred", 0L), DONE, DONE))
                .isEqualTo("Skip REVIEW");
    }

    @Test
    void whatCannotBeToldYetIsNotWavedThrough() {
        assertThat(next(ApprovalPlans.REVIEWED, Map.of("referred", 0L), DONE, DONE))
                .isEqualTo("Begin REVIEW");
    }

    @Test
    void aReferredApplicationNeverPassesItsLastReviewUnseen() {
        var plan = List.of(
                PlanStep.of(StepKind.ASSESS),
                PlanStep.review("application.amount > 50000", "finance", 24, "institution-manager"),
                PlanStep.of(StepKind.CONTRACT),
                PlanStep.of(StepKind.SIGN),
                PlanStep.of(StepKind.DISBURSE));

        assertThat(next(plan, Map.of("referred", 1L, "amount", 100L), DONE)).isEqualTo("Begin REVIEW");
        assertThat(next(plan, Map.of("referred", 0L, "amount", 100L), DONE)).isEqualTo("Skip REVIEW");
    }

    @Test
    void aReferredApplicationThatAPersonSawNeedsNoSecondLook() {
        var plan = List.of(
                PlanStep.of(StepKind.ASSESS),
                PlanStep.review(null, "risk-analyst", 24, "risk-supervisor"),
                PlanStep.review("application.amount > 50000", "finance", 24, "institution-manager"),
                PlanStep.of(StepKind.CONTRACT),
                PlanStep.of(StepKind.SIGN),
                PlanStep.of(StepKind.DISBURSE));

        assertThat(next(plan, Map.of("referred", 1L, "amount", 100L), DONE, DONE))
                .isEqualTo("Skip REVIEW");
    }

    @Test
    void theMachineRefersAStudentToTheAnalystAnyway() {
        assertThat(next(ApprovalPlans.STUDENT, Map.of("povertyCertificate", 0L)))
                .isEqualTo("Begin REVIEW");
        assertThat(next(ApprovalPlans.STUDENT, Map.of("povertyCertificate", 0L), DONE))
                .isEqualTo("Skip REVIEW");
        assertThat(next(ApprovalPlans.STUDENT, Map.of("povertyCertificate", 1L), DONE))
                .isEqualTo("Begin REVIEW");
    }

    @Test
    void aReleaseFollowsTheSignature() {
        assertThat(next(ApprovalPlans.ENTERPRISE, Map.of("referred", 0L), DONE, DONE, SKIPPED, DONE, DONE))
                .isEqualTo("Begin RELEASE");
    }

    @Test
    void aReviewerMayReferToRiskStaffBehind() {
        assertThat(takesReferral(ApprovalPlans.ENTERPRISE, Map.of("amount", 1L), 0, RUNNING))
                .isTrue();
        assertThat(takesReferral(ApprovalPlans.STUDENT, Map.of("povertyCertificate", 0L), 0, RUNNING))
                .isTrue();
        assertThat(takesReferral(
                        ApprovalPlans.REVIEWED,
                        Map.of("amount", 60_000L, "creditScore", 640L, "referred", 0L),
                        2,
                        DONE,
                        DONE,
                        RUNNING))
                .isTrue();
    }

    @Test
    void theLastRiskReviewCanReferToNobody() {
        assertThat(takesReferral(ApprovalPlans.STRAIGHT_THROUGH, Map.of("referred", 1L), 1, DONE, RUNNING))
                .isFalse();
        assertThat(takesReferral(
                        ApprovalPlans.STUDENT,
                        Map.of("povertyCertificate", 0L, "referred", 0L),
                        3,
                        DONE,
                        SKIPPED,
                        DONE,
                        RUNNING))
                .isFalse();
    }

    private static boolean takesReferral(List<PlanStep> plan, Map<String, Long> facts, int from, StepState... states) {
        var steps = steps(plan, states);
        return new Course(steps, facts).takesReferral(steps.get(from));
    }

    private static String next(List<PlanStep> plan, Map<String, Long> facts, StepState... states) {
        return words(new Course(steps(plan, states), facts).next());
    }

    /** The plan's steps, the first ones in the given states, the others waiting. */
    private static List<ProcessStep> steps(List<PlanStep> plan, StepState... states) {
        var steps = new ArrayList<ProcessStep>();
        for (int i = 0; i < plan.size(); i++) {
            steps.add(step(plan.get(i), i + 1, i < states.length ? states[i] : WAITING));
        }
        return steps;
    }

    private static ProcessStep step(PlanStep planned, int position, StepState state) {
        var fresh = ProcessStep.copy(new UUID(1, position), APPLICATION, 1, position, planned);
        return new ProcessStep(
                fresh.id(),
                fresh.applicationId(),
                1,
                position,
                fresh.kind(),
                fresh.planCondition(),
                fresh.role(),
                fresh.signatures(),
                fresh.deadlineHours(),
                fresh.escalationRole(),
                state,
                null,
                null);
    }

    private static String words(NextStep next) {
        return switch (next) {
            case NextStep.Begin(var step) -> "Begin " + step.kind();
            case NextStep.Skip(var step) -> "Skip " + step.kind();
            case NextStep.Perform(var step) -> "Perform " + step.kind();
            case NextStep.Nothing() -> "Nothing";
        };
    }
}
