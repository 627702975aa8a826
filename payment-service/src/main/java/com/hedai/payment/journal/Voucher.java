package com.hedai.payment.journal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an entry is made out for (凭证).
 *
 * @param subjectId the instruction or repayment it books
 * @param businessOn the day it belongs to in the books
 */
public record Voucher(UUID institutionId, UUID loanId, UUID subjectId, LocalDate businessOn) {}
