package com.hedai.payment.instruction;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/** The borrower's money has come in (还款到账). */
record RepaymentReceived(
        UUID receiptId, UUID loanId, Money amount, LocalDate valueOn, String bankReference, DeductionKind kind) {}
