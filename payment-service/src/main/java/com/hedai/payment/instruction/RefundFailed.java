package com.hedai.payment.instruction;

import java.util.UUID;

/** Surplus was not given back and will not be by this instruction (退款失败). */
record RefundFailed(UUID refundId, UUID loanId, String reason) {}
