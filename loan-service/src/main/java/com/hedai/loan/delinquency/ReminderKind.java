package com.hedai.loan.delinquency;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** When a borrower is reminded of an instalment (提醒类型). */
enum ReminderKind {
    DUE_IN_7(7),
    DUE_IN_3(3),
    DUE_IN_1(1),
    /** The first end of day that finds it three or more days late: with days of grace that is the day after them. */
    OVERDUE(-3);

    private final int daysBefore;

    ReminderKind(int daysBefore) {
        this.daysBefore = daysBefore;
    }

    static final int DAYS_LATE = -OVERDUE.daysBefore;

    /** The due dates of which a day reminds. */
    static List<LocalDate> dueDates(LocalDate day) {
        return Arrays.stream(values())
                .filter(kind -> kind != OVERDUE)
                .map(kind -> day.plusDays(kind.daysBefore))
                .toList();
    }

    /** The reminder that a day gives of a due date. */
    static ReminderKind of(LocalDate dueOn, LocalDate day) {
        return Arrays.stream(values())
                .filter(kind -> day.plusDays(kind.daysBefore).equals(dueOn))
                .findFirst()
                .orElseThrow();
    }
}
