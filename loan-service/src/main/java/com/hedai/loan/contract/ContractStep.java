package com.hedai.loan.contract;

import com.hedai.loan.application.Applications;
import com.hedai.loan.approval.ProcessStep;
import com.hedai.loan.approval.StepAction;
import com.hedai.loan.approval.StepAnswer;
import com.hedai.loan.approval.StepEnd;
import com.hedai.loan.approval.StepKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Approved: draws up the contract (生成合同步骤). */
@Component
class ContractStep implements StepAction {
    private final Applications applications;
    private final ContractDrafts drafts;
    private final Contracts contracts;

    ContractStep(Applications applications, ContractDrafts drafts, Contracts contracts) {
        this.applications = applications;
        this.drafts = drafts;
        this.contracts = contracts;
    }

    @Override
    public StepKind kind() {
        return StepKind.CONTRACT;
    }

    @Override
    public void begin(ProcessStep step) {
        applications.approve(step.applicationId());
    }

    @Override
    public StepAnswer perform(ProcessStep step) {
        var draft = drafts.draw(step.applicationId());
        return new StepAnswer.Done(Map.of(), () -> contracts.store(draft));
    }

    @Override
    public void ended(ProcessStep step, StepEnd end) {
        // Whatever ended the application before its contract was stored left nothing to undo.
    }
}
