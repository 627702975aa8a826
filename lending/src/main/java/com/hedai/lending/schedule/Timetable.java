package com.hedai.lending.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

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
        return IntStream.rangeClosed(1, instalments).mapToObj(this::period).toList();
    }

    private Period period(int number) {
        var from = number == 1 ? startOn : frequency.endOf(startOn, number - 1, monthEnd);
        return Period.of(from, frequency.endOf(startOn, number, monthEnd), frequency);
    }

    /** The whole term as one period. */
    Timetable whole() {
        return new Timetable(1, frequency.times(instalments), startOn, monthEnd);
    }
}
