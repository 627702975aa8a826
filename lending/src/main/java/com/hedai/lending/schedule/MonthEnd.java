package com.hedai.lending.schedule;

import java.time.LocalDate;

/** What becomes of an instalment dated the 31st in a month that has no such day (月末规则). */
public enum MonthEnd {
    /** It falls due on the last day of the month: 31 January, 28 February, 31 March. */
    LAST_DAY_OF_MONTH,
    /** It falls due on the first day of the next month: 31 January, 1 March, 31 March. */
    FIRST_DAY_OF_NEXT_MONTH;

    LocalDate plusMonths(LocalDate start, int months) {
        var clamped = start.plusMonths(months);
        return switch (this) {
            case LAST_DAY_OF_MONTH -> clamped;
            case FIRST_DAY_OF_NEXT_MONTH ->
                clamped.getDayOfMonth() < start.getDayOfMonth() ? clamped.plusDays(1) : clamped;
        };
    }
}
