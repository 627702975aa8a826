package com.hedai.loan.servicing;

import java.time.LocalDate;
import java.util.UUID;

/** Is told how a disbursement ended (放款结果), in the transaction that moves the loan; calls nobody over HTTP. */
public interface DisbursementOutcome {
    /** The money is out and the loan is active. */
    void settled(UUID loanId, UUID applicationId, LocalDate valueOn);

    /** The money stayed; the loan may be tried again or cancelled. */
    void failed(UUID loanId, UUID applicationId, String reason);
}
