package com.hedai.payment.instruction;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/** The loan was paid out (放款成功). */
record DisbursementSettled(UUID disbursementId, UUID loanId, Money amount, LocalDate valueOn, String bankReference) {}
