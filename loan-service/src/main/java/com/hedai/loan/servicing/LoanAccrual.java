package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How far interest and penalty of a loan are recognised (计提进度).
 *
 * @param accruedToOn up to the start of this day
 * @param interest recognised so far
 * @param subsidised recognised so far for the time in which another bears it
 * @param daysPastDue at the start of that day
 */
record LoanAccrual(UUID loanId, LocalDate accruedToOn, Money interest, Money subsidised, int daysPastDue) {}
