package com.hedai.loan.servicing;

import java.util.UUID;

/** Hears when nothing of a loan is overdue any more (逾期结清), in the transaction of the payment; a bean. */
public interface ArrearsCleared {
    void cleared(UUID loanId);
}
