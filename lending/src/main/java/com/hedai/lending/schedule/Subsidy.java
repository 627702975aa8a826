package com.hedai.lending.schedule;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.NavigableMap;

/**
 * Interest that another bears while the borrower studies (在读贴息): day by day on the principal that is left, by the loan's day count
 * in months from the value date. The borrower never owes it. Pure.
 *
 * @param valueOn the first day that counts
 * @param until the first day that does not
 */
public record Subsidy(AnnualRate rate, DayCount dayCount, LocalDate valueOn, LocalDate until) {
    public Subsidy {
        if (!until.isAfter(valueOn)) {
            throw new IllegalArgumentException("subsidised until: " + until + " (expected: after " + valueOn + ")");
        }
    }

    /**
     * All of it up to the start of a day, rounded once, so that the days add up to the whole.
     *
     * @param repaid principal paid back, by value date
     */
    public Money accrued(Money principal, NavigableMap<LocalDate, Money> repaid, LocalDate upTo) {
        var end = upTo.isBefore(until) ? upTo : until;
        var exact = BigDecimal.ZERO;
        for (int month = 0; valueOn.plusMonths(month).isBefore(end); month++) {
            exact = exact.add(ofMonth(month, principal, repaid, end));
        }
        return Money.rounded(exact.multiply(rate.value()).round(DayCount.USED), RoundingMode.HALF_UP);
    }

    /** Yuan times years of one month, in stretches of equal principal. */
    private BigDecimal ofMonth(int month, Money principal, NavigableMap<LocalDate, Money> repaid, LocalDate end) {
        var period = Period.of(valueOn.plusMonths(month), valueOn.plusMonths(month + 1L), Frequency.MONTHLY);
        var last = period.endOn().isBefore(end) ? period.endOn() : end;
        var sum = BigDecimal.ZERO;
        for (var from = period.startOn(); from.isBefore(last); ) {
            var change = repaid.higherKey(from);
            var to = change != null && change.isBefore(last) ? change : last;
            var left = principal.minus(Money.sum(repaid.headMap(from, true).values()));
            sum = sum.add(left.yuan().multiply(dayCount.yearFraction(period, from, to)));
            from = to;
        }
        return sum;
    }
}
