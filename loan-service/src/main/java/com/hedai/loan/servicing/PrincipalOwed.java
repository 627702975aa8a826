package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import java.util.UUID;

/** What is left of a loan's principal (剩余本金). */
record PrincipalOwed(UUID loanId, Money principal) {}
