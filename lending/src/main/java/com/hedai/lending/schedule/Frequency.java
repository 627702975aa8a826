package com.hedai.lending.schedule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How often an instalment falls due (还款频率): every so many days, weeks, months or years.
 *
 * @param every 1 to 999
 */
public record Frequency(int every, Unit unit) {
    /** The usual one: once a month (按月). */
    public static final Frequency MONTHLY = new Frequency(1, Unit.MONTHS);

    public Frequency {
        if (every < 1 || every > 999) {
            throw new IllegalArgumentException("every: " + every + " (expected: 1 to 999)");
        }
    }

    /** The unit of a frequency (频率单位) with its length under 30/360 and how many make a year. */
    public enum Unit {
        DAYS(1, 365, ChronoUnit.DAYS),
        WEEKS(7, 52, ChronoUnit.WEEKS),
        MONTHS(30, 12, ChronoUnit.MONTHS),
        YEARS(360, 1, ChronoUnit.YEARS);

        private final int nominalDays;
        private final int perYear;
        private final ChronoUnit calendar;

        Unit(int nominalDays, int perYear, ChronoUnit calendar) {
            this.nominalDays = nominalDays;
            this.perYear = perYear;
            this.calendar = calendar;
        }

        int nominalDays() {
            return nominalDays;
        }

        int perYear() {
            return perYear;
        }

        /** Whole units between two days. */
        long between(LocalDate from, LocalDate to) {
            return calendar.between(from, to);
        }

        LocalDate plus(LocalDate day, long units) {
            return day.plus(units, calendar);
        }
    }

    /** Periods of a year: 12, 52, 365 or 1 over {@code every}. */
    public BigDecimal perYear() {
        return BigDecimal.valueOf(unit.perYear).divide(BigDecimal.valueOf(every), MathContext.DECIMAL128);
    }

    /** Days of one period when a month counts as thirty. */
    public int nominalDays() {
        return every * unit.nominalDays;
    }

    /** The end of period {@code number}, counted from the start so that the day of the month is kept. */
    public LocalDate endOf(LocalDate start, int number, MonthEnd monthEnd) {
        return switch (unit) {
            case DAYS -> start.plusDays((long) every * number);
            case WEEKS -> start.plusWeeks((long) every * number);
            case MONTHS -> monthEnd.plusMonths(start, every * number);
            case YEARS -> monthEnd.plusMonths(start, 12 * every * number);
        };
    }

    /** The period that follows others. */
    public Period after(List<Period> periods, MonthEnd monthEnd) {
        var last = periods.getLast();
        var start = periods.getFirst().startOn();
        var kept = endOf(start, periods.size(), monthEnd).equals(last.endOn());
        var end = kept ? endOf(start, periods.size() + 1, monthEnd) : endOf(last.endOn(), 1, monthEnd);
        return Period.of(last.endOn(), end, this);
    }
}
