package com.hedai.loan.servicing;

import java.util.UUID;

/** Hears when nothing of a loan is overdue any more (逾期结清), in the transaction of what ended it; a bean. */
public interface ArrearsCleared {
    /** @param isPaid by a payment, not because the terms changed or the loan was written off */
    void cleared(UUID loanId, boolean isPaid);
}
