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
 * @param elapsed periods that are over already; the timetable is that of the ones after them, dated as before
 */
public record Timetable(
        int instalments,
        Frequency frequency,
        LocalDate startOn,
        MonthEnd monthEnd,
        @Nullable LocalDate firstDueOn,
        DueDays dueDays,
        int elapsed) {
    public Timetable {
        if (instalments < 1 || instalments > 999) {
            throw new IllegalArgumentException("instalments: " + instalments + " (expected: 1 to 999)");
        }
        if (firstDueOn != null && !firstDueOn.isAfter(startOn)) {
            throw new IllegalArgumentException("first due on: " + firstDueOn + " (expected: after " + startOn + ")");
        }
        if (elapsed < 0) {
            throw new IllegalArgumentException("elapsed: " + elapsed + " (expected: not negative)");
        }
    }

    /** From the first period on. */
    public Timetable(
            int instalments,
            Frequency frequency,
            LocalDate startOn,
            MonthEnd monthEnd,
            @Nullable LocalDate firstDueOn,
            DueDays dueDays) {
        this(instalments, frequency, startOn, monthEnd, firstDueOn, dueDays, 0);
    }

    /** Each a whole period after the last, on whatever day that is. */
    public Timetable(int instalments, Frequency frequency, LocalDate startOn, MonthEnd monthEnd) {
        this(instalments, frequency, startOn, monthEnd, null, DueDays.AS_THEY_FALL);
    }

    /** Once a month, clamped to the last day of short months. */
    public static Timetable monthly(int instalments, LocalDate startOn) {
        return new Timetable(instalments, Frequency.MONTHLY, startOn, MonthEnd.LAST_DAY_OF_MONTH);
    }

    /** The same without its first periods. */
    public Timetable after(int periods) {
        return new Timetable(
                instalments - periods, frequency, startOn, monthEnd, firstDueOn, dueDays, elapsed + periods);
    }

    /** The same with so many periods. */
    public Timetable first(int periods) {
        return new Timetable(periods, frequency, startOn, monthEnd, firstDueOn, dueDays, elapsed);
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
        var from = beginning();
        for (int number = elapsed + 1; number <= elapsed + instalments; number++) {
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
                .add(units(elapsed + 1));
        return new Period(beginning(), dueDays.adjust(dated(elapsed + instalments)), frequency.unit(), units);
    }

    private LocalDate beginning() {
        return elapsed == 0 ? startOn : dueDays.adjust(dated(elapsed));
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
