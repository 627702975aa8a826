package com.hedai.payment.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The day the books of a lender are on (会计日), as far as the loan service has told. */
@Component
public class BusinessDates {
    private final BusinessDateMapper rows;

    BusinessDates(BusinessDateMapper rows) {
        this.rows = rows;
    }

    /** The current day, or the one given while that is later: what was commanded on it proves that it had begun. */
    public LocalDate notBefore(UUID institutionId, LocalDate day) {
        return rows.current(institutionId).filter(day::isBefore).orElse(day);
    }
}
