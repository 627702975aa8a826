package com.hedai.payment.instruction;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/** Surplus was given back to the borrower (退款成功). */
record RefundSettled(UUID refundId, UUID loanId, Money amount, LocalDate valueOn, String bankReference) {}
