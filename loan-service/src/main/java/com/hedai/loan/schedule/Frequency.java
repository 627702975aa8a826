package com.hedai.loan.schedule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * How often an instalment falls due (还款频率): every so many days, weeks or months.
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
        DAYS(1, 365),
        WEEKS(7, 52),
        MONTHS(30, 12);

        private final int nominalDays;
        private final int perYear;

        Unit(int nominalDays, int perYear) {
            this.nominalDays = nominalDays;
            this.perYear = perYear;
        }
    }

    /** Periods of a year: 12, 52 or 365 over {@code every}. */
    public BigDecimal perYear() {
        return BigDecimal.valueOf(unit.perYear).divide(BigDecimal.valueOf(every), MathContext.DECIMAL128);
    }

    /** Days of one period when a month counts as thirty. */
    public int nominalDays() {
        return every * unit.nominalDays;
    }

    /** The end of period {@code number}, counted from the start so that the day of the month is kept. */
    LocalDate endOf(LocalDate start, int number, MonthEnd monthEnd) {
        return switch (unit) {
            case DAYS -> start.plusDays((long) every * number);
            case WEEKS -> start.plusWeeks((long) every * number);
            case MONTHS -> monthEnd.plusMonths(start, every * number);
        };
    }

    Frequency times(int factor) {
        return new Frequency(every * factor, unit);
    }
}
