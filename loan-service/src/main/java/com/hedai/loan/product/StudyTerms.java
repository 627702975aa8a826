package com.hedai.loan.product;

import java.time.LocalDate;

/**
 * The time in which a student owes nothing, and the time after it in which only interest is due (在读贴息与还本宽限).
 *
 * @param subsidisedUntil the first day whose interest is the borrower's
 */
public record StudyTerms(LocalDate subsidisedUntil, int interestOnlyMonths) {
    public StudyTerms {
        if (interestOnlyMonths < 0) {
            throw new IllegalArgumentException("interest only: " + interestOnlyMonths + " (expected: 0 or more)");
        }
    }
}
