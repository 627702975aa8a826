package com.hedai.lending.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When instalments fall due (还款日程).
 *
 * @param instalments how many, 1 to 999
 * @param startOn the day from which instalments are dated; money may be drawn later
 */
public record Timetable(int instalments, Frequency frequency, LocalDate startOn, MonthEnd monthEnd) {
    public Timetable {
        if (instalments < 1 || instalments > 999) {
            throw new IllegalArgumentException("instalments: " + instalments + " (expected: 1 to 999)");
        }
    }

    /** Once a month, clamped to the last day of short months. */
    public static Timetable monthly(int instalments, LocalDate startOn) {
        return new Timetable(instalments, Frequency.MONTHLY, startOn, MonthEnd.LAST_DAY_OF_MONTH);
    }

    /** The last day of each period, on which an instalment may fall due. */
    public List<LocalDate> dueDates() {
        return periods().stream().map(Period::endOn).toList();
    }

    /** The periods in their order. */
    public List<Period> periods() {
        var periods = new ArrayList<Period>(instalments);
        var units = BigDecimal.valueOf(frequency.every());
        var from = startOn;
        for (int number = 1; number <= instalments; number++) {
            var to = frequency.endOf(startOn, number, monthEnd);
            periods.add(new Period(from, to, frequency.unit(), units));
            from = to;
        }
        return periods;
    }

    /** The whole term as one period. */
    Period whole() {
        var units = BigDecimal.valueOf((long) frequency.every() * instalments);
        return new Period(startOn, frequency.endOf(startOn, instalments, monthEnd), frequency.unit(), units);
    }
}
