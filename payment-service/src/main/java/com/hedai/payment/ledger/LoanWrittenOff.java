package com.hedai.payment.ledger;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/** A loan left the lender's assets (贷款已核销), told by loan-service. */
record LoanWrittenOff(UUID transactionId, UUID loanId, LocalDate businessOn, Money principal) {}
