package com.hedai.loan.application;

import com.hedai.loan.approval.ProcessStep;
import com.hedai.loan.approval.StepAction;
import com.hedai.loan.approval.StepAnswer;
import com.hedai.loan.approval.StepEnd;
import com.hedai.loan.approval.StepKind;
import org.springframework.stereotype.Component;

/** What a review means for the application (人工审核步骤). */
@Component
class ReviewStep implements StepAction {
    private final Applications applications;

    ReviewStep(Applications applications) {
        this.applications = applications;
    }

    @Override
    public StepKind kind() {
        return StepKind.REVIEW;
    }

    @Override
    public void begin(ProcessStep step) {
        applications.inReview(step.applicationId());
    }

    @Override
    public StepAnswer perform(ProcessStep step) {
        return new StepAnswer.WaitingForPerson();
    }

    @Override
    public void ended(ProcessStep step, StepEnd end) {
        switch (end) {
            case StepEnd.Refused(var reasons) -> applications.decline(step.applicationId(), reasons);
            case StepEnd.Returned(var reasons) -> applications.giveBack(step.applicationId(), reasons);
            case StepEnd.Expired() -> applications.expire(step.applicationId());
            case StepEnd.Done _, StepEnd.Failed _, StepEnd.Withdrawn _ -> {}
        }
    }
}
