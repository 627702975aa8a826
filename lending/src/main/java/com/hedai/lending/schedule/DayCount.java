package com.hedai.lending.schedule;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/** How days become a part of a year (计息基准). */
public enum DayCount {
    /** 30/360: a month is thirty days; a period drawn late counts its share of days. */
    THIRTY_360,
    /** Each whole period is the same part of a year, 1/12 a month, 1/52 a week; a part of a period counts its share of days. */
    BY_PERIOD,
    /** A/360: actual days over 360. */
    ACTUAL_360,
    /** A/365: actual days over 365. */
    ACTUAL_365,
    /** A/A: actual days over the length of their year, split at 31 December, which counts to the next year. */
    ACTUAL_ACTUAL,
    /** A/A-FEB29: over 366 for a period that contains 29 February, else over 365. */
    ACTUAL_FEB29;

    /** Ten digits more than are used, so that a figure that ends in half a fen stays one. */
    public static final MathContext PRECISION = new MathContext(40);

    /** What is used of them. */
    public static final MathContext USED = new MathContext(30);

    /** Whether two whole periods are surely the same part of a year. */
    boolean weighsAlike(Period one, Period other) {
        return switch (this) {
            case THIRTY_360, BY_PERIOD ->
                one.unit() == other.unit() && one.units().compareTo(other.units()) == 0;
            case ACTUAL_360, ACTUAL_365 -> one.days() == other.days();
            case ACTUAL_ACTUAL, ACTUAL_FEB29 -> false;
        };
    }

    /** The part of a year from {@code from} to the end of the period. */
    public BigDecimal yearFraction(Period period, LocalDate from) {
        return yearFraction(period, from, period.endOn());
    }

    /** The part of a year between two days of one period; the parts of a period add up to it. */
    public BigDecimal yearFraction(Period period, LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to);
        return switch (this) {
            case THIRTY_360 -> ofUnits(period, days, period.unit().nominalDays(), 360);
            case BY_PERIOD -> ofUnits(period, days, 1, period.unit().perYear());
            case ACTUAL_360 -> ratio(days, 360);
            case ACTUAL_365 -> ratio(days, 365);
            case ACTUAL_ACTUAL -> splitByYear(from, to);
            case ACTUAL_FEB29 -> ratio(days, containsLeapDay(period) ? 366 : 365);
        };
    }

    /**
     * The part of an instalment's interest that belongs to the days before a day, rounded half up; all of it at the end.
     *
     * <p>Each day of a period has the same share, under 30/360 too; only A/A weighs the days of two years differently.
     */
    public Money accrued(Money interest, LocalDate from, LocalDate to, LocalDate upTo) {
        if (!upTo.isAfter(from)) {
            return Money.ZERO;
        }
        if (!upTo.isBefore(to)) {
            return interest;
        }
        var share = this == ACTUAL_ACTUAL
                ? splitByYear(from, upTo).divide(splitByYear(from, to), PRECISION)
                : ratio(ChronoUnit.DAYS.between(from, upTo), ChronoUnit.DAYS.between(from, to));
        return Money.rounded(interest.yuan().multiply(share).round(USED), RoundingMode.HALF_UP);
    }

    /** So many days of a period whose units each are so many of a year's parts. */
    private static BigDecimal ofUnits(Period period, long days, int parts, int ofYear) {
        return period.units()
                .multiply(BigDecimal.valueOf(parts * days))
                .divide(BigDecimal.valueOf(ofYear * period.days()), PRECISION);
    }

    private static BigDecimal splitByYear(LocalDate from, LocalDate to) {
        var total = BigDecimal.ZERO;
        for (var start = from; start.isBefore(to); ) {
            var lastOfYear = LocalDate.of(yearOf(start), 12, 31);
            var end = lastOfYear.isBefore(to) ? lastOfYear : to;
            total = total.add(ratio(ChronoUnit.DAYS.between(start, end), lastOfYear.lengthOfYear()));
            start = end;
        }
        return total;
    }

    /** The night from 31 December is one of the next year: a year runs from its eve to the day before its last. */
    private static int yearOf(LocalDate day) {
        return day.plusDays(1).getYear();
    }

    /** The first day of a period is outside it, its last day inside: 31 January to 29 February contains the leap day. */
    private static boolean containsLeapDay(Period period) {
        for (int year = period.startOn().getYear(); year <= period.endOn().getYear(); year++) {
            if (Year.isLeap(year)) {
                var leapDay = LocalDate.of(year, 2, 29);
                if (leapDay.isAfter(period.startOn()) && !leapDay.isAfter(period.endOn())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static BigDecimal ratio(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), PRECISION);
    }
}
