package com.hedai.loan.application;

import com.hedai.loan.approval.Processes;
import com.hedai.loan.approval.StepKind;
import com.hedai.loan.servicing.DisbursementOutcome;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Learns from servicing how a disbursement ended (放款结果), in the transaction that moves the loan. */
@Component
class Disbursements implements DisbursementOutcome {
    private final Processes processes;

    Disbursements(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void settled(UUID loanId, UUID applicationId, LocalDate valueOn) {
        processes.running(applicationId, StepKind.DISBURSE).ifPresent(step -> processes.done(step.id(), Map.of()));
    }

    @Override
    public void failed(UUID loanId, UUID applicationId, String reason) {
        processes.running(applicationId, StepKind.DISBURSE).ifPresent(step -> processes.fail(step.id(), reason));
    }
}
