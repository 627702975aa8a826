package com.hedai.loan.contract;

import com.hedai.loan.application.Applications;
import com.hedai.loan.approval.ProcessStep;
import com.hedai.loan.approval.StepAction;
import com.hedai.loan.approval.StepAnswer;
import com.hedai.loan.approval.StepEnd;
import com.hedai.loan.approval.StepKind;
import org.springframework.stereotype.Component;

/** Waits for the borrower's signature (签署步骤); in vain, the contract is void. */
@Component
class SignStep implements StepAction {
    private final Applications applications;
    private final Contracts contracts;

    SignStep(Applications applications, Contracts contracts) {
        this.applications = applications;
        this.contracts = contracts;
    }

    @Override
    public StepKind kind() {
        return StepKind.SIGN;
    }

    @Override
    public void begin(ProcessStep step) {
        // The contract is stored already; now it is the borrower's turn.
    }

    @Override
    public StepAnswer perform(ProcessStep step) {
        return new StepAnswer.WaitingForPerson();
    }

    @Override
    public void ended(ProcessStep step, StepEnd end) {
        switch (end) {
            case StepEnd.Withdrawn() -> contracts.makeVoid(step.applicationId());
            case StepEnd.Expired() -> {
                contracts.makeVoid(step.applicationId());
                applications.expire(step.applicationId());
            }
            case StepEnd.Done _, StepEnd.Refused _, StepEnd.Returned _, StepEnd.Failed _ -> {}
        }
    }
}
