package com.hedai.commons.parameter;

import java.time.LocalDate;
import java.util.UUID;

/** The day by which an institution reckons (营业日期); a service that keeps business days says so itself. */
@FunctionalInterface
public interface BusinessDates {
    /** Today, in the institution's books. */
    LocalDate today(UUID institutionId);
}
