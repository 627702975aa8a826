package com.hedai.lending.servicing;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What being late costs (逾期条件): penalty interest (罚息) on overdue principal for each day after the grace days, over 365.
 */
public record ArrearsTerms(AnnualRate penaltyRate, int graceDays) {
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);
    private static final int DIGITS = 10;

    /** Whether something due on a day is late at the start of another. */
    public boolean isLate(LocalDate dueOn, LocalDate day) {
        return day.isAfter(dueOn.plusDays(graceDays));
    }

    /** The first day whose end makes something due on a day late. */
    LocalDate lateFrom(LocalDate dueOn) {
        return dueOn.plusDays(graceDays);
    }

    /**
     * The penalty on one instalment up to the start of a day, rounded once. A payment counts from its value date, whenever it was
     * booked, so a late booking leaves the same penalty as a timely one.
     */
    Money penalty(
            LocalDate dueOn, Money principal, List<PrincipalPayment> payments, List<Pause> pauses, LocalDate upTo) {
        var unpaid = principal;
        var weighted = BigDecimal.ZERO;
        for (var payment : payments) {
            var end = payment.valueOn().isBefore(upTo) ? payment.valueOn() : upTo;
            weighted = weighted.add(weighted(payment.amount(), lateFrom(dueOn), end, pauses));
            unpaid = unpaid.minus(payment.amount());
        }
        weighted = weighted.add(weighted(unpaid, lateFrom(dueOn), upTo, pauses));
        var exact = weighted.multiply(penaltyRate.value()).divide(DAYS_OF_A_YEAR, DIGITS, RoundingMode.HALF_UP);
        return Money.rounded(exact, RoundingMode.HALF_UP);
    }

    /** Yuan times days late. */
    private static BigDecimal weighted(Money amount, LocalDate from, LocalDate end, List<Pause> pauses) {
        var days = Math.max(0, ChronoUnit.DAYS.between(from, end));
        var paused =
                pauses.stream().mapToLong(pause -> pause.daysWithin(from, end)).sum();
        return amount.yuan().multiply(BigDecimal.valueOf(days - paused));
    }

    /** Principal of one instalment that was paid (已还本金). */
    public record PrincipalPayment(int instalmentNumber, LocalDate valueOn, Money amount) {}
}
