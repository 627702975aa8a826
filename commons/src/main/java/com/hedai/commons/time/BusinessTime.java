package com.hedai.commons.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where the business day is counted (营业日): instants are UTC, business dates are of Shanghai. */
public final class BusinessTime {
    /** Asia/Shanghai. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessTime() {}

    /** The calendar day in Shanghai at the clock's instant; not an institution's business date, which is data. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
