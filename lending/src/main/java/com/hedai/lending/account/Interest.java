package com.hedai.lending.account;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Interest on a balance that changes from day to day, at a rate that does (分段计息).
 *
 * @param rates the yearly rate from a day on; the first is there from the beginning
 */
record Interest(DayCount dayCount, NavigableMap<LocalDate, AnnualRate> rates) {
    static Interest at(DayCount dayCount, AnnualRate rate) {
        var rates = new TreeMap<LocalDate, AnnualRate>();
        rates.put(LocalDate.MIN, rate);
        return new Interest(dayCount, rates);
    }

    /**
     * Interest of a part of a period, not rounded, one figure for each stretch between changes of balance or rate. A day's share of its
     * stretch is that of the days up to the end of the period.
     *
     * @param balances what is owed from a day on, from {@code from} at the latest
     */
    List<BigDecimal> of(Period period, LocalDate from, LocalDate to, NavigableMap<LocalDate, Money> balances) {
        var stretches = new ArrayList<BigDecimal>();
        for (var day = from; day.isBefore(to); ) {
            var next = earlier(balances.higherKey(day), earlier(rates.higherKey(day), to));
            var balance = balances.floorEntry(day).getValue();
            if (balance.isPositive()) {
                stretches.add(balance.yuan().multiply(part(period, day, next), DayCount.PRECISION));
            }
            day = next;
        }
        return stretches;
    }

    /** The yearly rate of a night. */
    AnnualRate rateOn(LocalDate day) {
        return rates.floorEntry(day).getValue();
    }

    /** The rate of a whole period, with the changes of rate in it. */
    BigDecimal rateOf(Period period) {
        return rateOf(period, period.startOn());
    }

    /** The rate of the rest of a period. */
    BigDecimal rateOf(Period period, LocalDate from) {
        var sum = BigDecimal.ZERO;
        for (var day = from; day.isBefore(period.endOn()); ) {
            var next = earlier(rates.higherKey(day), period.endOn());
            sum = sum.add(part(period, day, next));
            day = next;
        }
        return sum;
    }

    private BigDecimal part(Period period, LocalDate from, LocalDate to) {
        var rate = rateOn(from).value();
        var rest = dayCount.yearFraction(period, from, period.endOn());
        if (to.equals(period.endOn())) {
            return rate.multiply(rest, DayCount.PRECISION);
        }
        var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
        var restDays = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, period.endOn()));
        return rate.multiply(rest, DayCount.PRECISION).multiply(days).divide(restDays, DayCount.PRECISION);
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
