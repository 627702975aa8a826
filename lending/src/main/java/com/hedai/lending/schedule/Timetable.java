package com.hedai.lending.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When instalments fall due (还款日程).
 *
 * @param instalments how many, 1 to 999
 * @param startOn the day from which instalments are dated; money may be drawn later
 * @param firstDueOn the first due date, from which the later ones are dated; absent: a whole period after the start
 */
public record Timetable(
        int instalments,
        Frequency frequency,
        LocalDate startOn,
        MonthEnd monthEnd,
        @Nullable LocalDate firstDueOn,
        DueDays dueDays) {
    public Timetable {
        if (instalments < 1 || instalments > 999) {
            throw new IllegalArgumentException("instalments: " + instalments + " (expected: 1 to 999)");
        }
        if (firstDueOn != null && !firstDueOn.isAfter(startOn)) {
            throw new IllegalArgumentException("first due on: " + firstDueOn + " (expected: after " + startOn + ")");
        }
    }

    /** Each a whole period after the last, on whatever day that is. */
    public Timetable(int instalments, Frequency frequency, LocalDate startOn, MonthEnd monthEnd) {
        this(instalments, frequency, startOn, monthEnd, null, DueDays.AS_THEY_FALL);
    }

    /** Once a month, clamped to the last day of short months. */
    public static Timetable monthly(int instalments, LocalDate startOn) {
        return new Timetable(instalments, Frequency.MONTHLY, startOn, MonthEnd.LAST_DAY_OF_MONTH);
    }

    /** The last day of each period, on which an instalment may fall due. */
    public List<LocalDate> dueDates() {
        return periods().stream().map(Period::endOn).toList();
    }

    /**
     * The periods in their order.
     *
     * @throws IllegalArgumentException if the due-day rule leaves a period without a day
     */
    public List<Period> periods() {
        var periods = new ArrayList<Period>(instalments);
        var from = startOn;
        for (int number = 1; number <= instalments; number++) {
            var to = dueDays.adjust(dated(number));
            if (!to.isAfter(from)) {
                throw new IllegalArgumentException(
                        "instalment " + number + " due on: " + to + " (expected: after " + from + ")");
            }
            periods.add(new Period(from, to, frequency.unit(), units(number)));
            from = to;
        }
        return periods;
    }

    /** The whole term as one period. */
    Period whole() {
        var units = BigDecimal.valueOf((long) frequency.every() * (instalments - 1L))
                .add(units(1));
        return new Period(startOn, dueDays.adjust(dated(instalments)), frequency.unit(), units);
    }

    /** The due date by the calendar, whatever day of the week it is. */
    private LocalDate dated(int number) {
        if (firstDueOn == null) {
            return frequency.endOf(startOn, number, monthEnd);
        }
        return number == 1 ? firstDueOn : frequency.endOf(firstDueOn, number - 1, monthEnd);
    }

    /** A period whose end was moved by some days is a whole one still; the first may be made shorter or longer. */
    private BigDecimal units(int number) {
        return number == 1 && firstDueOn != null
                ? Period.between(startOn, firstDueOn, frequency).units()
                : BigDecimal.valueOf(frequency.every());
    }
}
