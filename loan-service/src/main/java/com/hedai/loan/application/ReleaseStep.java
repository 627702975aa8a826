package com.hedai.loan.application;

import com.hedai.loan.approval.ProcessStep;
import com.hedai.loan.approval.StepAction;
import com.hedai.loan.approval.StepAnswer;
import com.hedai.loan.approval.StepEnd;
import com.hedai.loan.approval.StepKind;
import com.hedai.loan.servicing.Loans;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the release of the money means for the application (放款审核步骤): refused, the signed loan is given up. */
@Component
class ReleaseStep implements StepAction {
    private final Applications applications;
    private final Loans loans;

    ReleaseStep(Applications applications, Loans loans) {
        this.applications = applications;
        this.loans = loans;
    }

    @Override
    public StepKind kind() {
        return StepKind.RELEASE;
    }

    @Override
    public void begin(ProcessStep step) {
        // The application stays signed; a task waits for finance.
    }

    @Override
    public StepAnswer perform(ProcessStep step) {
        return new StepAnswer.WaitingForPerson();
    }

    @Override
    public void ended(ProcessStep step, StepEnd end) {
        if (end instanceof StepEnd.Refused(var reasons)) {
            var application = applications.get(step.applicationId());
            loans.cancel(Objects.requireNonNull(application.loanId(), "a signed application has its loan"));
            applications.cancel(step.applicationId(), reasons);
        }
    }
}
