package com.hedai.payment.instruction;

import java.util.UUID;

/** The money could not be deducted (代扣失败). */
record DeductionFailed(UUID deductionId, UUID loanId, String reason) {}
