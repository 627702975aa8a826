package com.hedai.payment.instruction;

import java.util.UUID;

/** The loan was not paid out and will not be by this instruction (放款失败). */
record DisbursementFailed(UUID disbursementId, UUID loanId, String reason) {}
