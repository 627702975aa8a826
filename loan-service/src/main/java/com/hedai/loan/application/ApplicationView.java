package com.hedai.loan.application;

import com.hedai.commons.money.Money;
import com.hedai.loan.approval.DecisionReason;
import com.hedai.loan.approval.ProcessStep;
import com.hedai.loan.approval.Reviews;
import com.hedai.loan.approval.StepKind;
import com.hedai.loan.approval.StepState;
import com.hedai.loan.material.MaterialView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application with its way so far (申请详情).
 *
 * @param applicant for staff only
 * @param reviews signed decisions with notes, for staff only
 */
record ApplicationView(
        UUID id,
        String number,
        ApplicationStatus status,
        String product,
        Money amount,
        int months,
        LoanPurpose purpose,
        Instant submittedAt,
        List<StepView> steps,
        List<MaterialView> materials,
        @Nullable DecisionView decision,
        @Nullable UUID contractId,
        @Nullable UUID loanId,
        @Nullable ApplicantView applicant,
        @Nullable List<Reviews.Review> reviews) {

    static ApplicationView of(
            LoanApplication application,
            List<ProcessStep> steps,
            List<MaterialView> materials,
            boolean withScore,
            @Nullable ApplicantView applicant,
            @Nullable List<Reviews.Review> reviews) {
        return new ApplicationView(
                application.id(),
                application.number(),
                application.status(),
                application.productCode(),
                application.amount(),
                application.months(),
                application.purpose(),
                application.submittedAt(),
                steps.stream().map(StepView::of).toList(),
                materials,
                DecisionView.of(application, withScore),
                application.contractId(),
                application.loanId(),
                applicant,
                reviews);
    }

    /** A step as shown on a time line (进度). */
    record StepView(
            StepKind kind,
            StepState state,
            @Nullable String role,
            @Nullable Instant since,
            @Nullable Instant until) {
        static StepView of(ProcessStep step) {
            return new StepView(step.kind(), step.state(), step.role(), step.sinceAt(), step.untilAt());
        }
    }

    /**
     * What was decided and why (审批结论).
     *
     * @param outcome absent while only the score is known
     * @param score only for those who may see scores
     */
    record DecisionView(
            @Nullable ApplicationOutcome outcome,
            @Nullable Integer score,
            @Nullable Integer creditScore,
            List<DecisionReason> reasons,
            @Nullable Instant decidedAt) {
        static @Nullable DecisionView of(LoanApplication application, boolean withScore) {
            if (application.outcome() == null && (!withScore || application.score() == null)) {
                return null;
            }
            return new DecisionView(
                    application.outcome(),
                    withScore ? application.score() : null,
                    withScore ? application.creditScore() : null,
                    Applications.reasons(application),
                    application.decidedAt());
        }
    }
}
