package com.hedai.lending.schedule;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Everything a repayment schedule follows from (还款计划条件).
 *
 * @param disbursedOn the value date: the day from which interest runs
 * @param rounding how interest and the equal instalment become whole fen; what is left over falls to the last instalment
 */
public record ScheduleTerms(
        Money principal,
        AnnualRate rate,
        LocalDate disbursedOn,
        Timetable timetable,
        DayCount dayCount,
        RepaymentMethod method,
        Grace grace,
        RoundingMode rounding) {
    public ScheduleTerms {
        if (!principal.isPositive()) {
            throw new IllegalArgumentException("principal: " + principal + " (expected: positive)");
        }
        if (grace.principal() >= timetable.instalments() || grace.interestPayment() >= timetable.instalments()) {
            throw new IllegalArgumentException("grace: " + grace + " (expected: less than the instalments)");
        }
        var first = timetable.periods().getFirst();
        if (disbursedOn.isBefore(first.startOn()) || !disbursedOn.isBefore(first.endOn())) {
            throw new IllegalArgumentException("disbursed on: " + disbursedOn + " (expected: in the first period)");
        }
    }

    /** The terms of an ordinary loan: monthly instalments from the value date, half a fen rounded up. */
    public static ScheduleTerms monthly(
            Money principal,
            AnnualRate rate,
            int months,
            RepaymentMethod method,
            DayCount dayCount,
            LocalDate valueOn) {
        return new ScheduleTerms(
                principal,
                rate,
                valueOn,
                Timetable.monthly(months, valueOn),
                dayCount,
                method,
                Grace.NONE,
                RoundingMode.HALF_UP);
    }

    /**
     * The terms of a loan that owes nothing while its borrower studies: what was studied bears no interest of the borrower's, the
     * instalments are dated from the day on which the subsidy ends. As many whole months as fit into the tenor follow; the first of
     * them carry interest only.
     *
     * @param months the whole tenor, counted from the value date, years of study included
     * @param subsidisedUntil the first day whose interest is the borrower's; before the value date or none: no subsidy
     * @param interestOnlyMonths how many instalments carry no principal
     */
    public static ScheduleTerms student(
            Money principal,
            AnnualRate rate,
            int months,
            RepaymentMethod method,
            DayCount dayCount,
            LocalDate valueOn,
            @Nullable LocalDate subsidisedUntil,
            int interestOnlyMonths) {
        var startOn = subsidisedUntil != null && subsidisedUntil.isAfter(valueOn) ? subsidisedUntil : valueOn;
        var instalments = startOn.isAfter(valueOn) ? wholeMonths(startOn, valueOn.plusMonths(months)) : months;
        return new ScheduleTerms(
                principal,
                rate,
                startOn,
                Timetable.monthly(instalments, startOn),
                dayCount,
                method,
                new Grace(interestOnlyMonths, 0),
                RoundingMode.HALF_UP);
    }

    /**
     * The terms of what is left of the loan: as if it was drawn where its first remaining period begins.
     *
     * @param periods so many are over
     * @param left the principal of the instalments to come
     * @param newRate at which their interest runs
     */
    public ScheduleTerms after(int periods, Money left, AnnualRate newRate) {
        if (periods < 0) {
            throw new IllegalArgumentException("periods: " + periods + " (expected: not negative)");
        }
        var rest = timetable.after(periods);
        var startOn = periods == 0 ? disbursedOn : rest.periods().getFirst().startOn();
        var graceLeft =
                new Grace(Math.max(0, grace.principal() - periods), Math.max(0, grace.interestPayment() - periods));
        return new ScheduleTerms(left, newRate, startOn, rest, dayCount, method, graceLeft, rounding);
    }

    /** The same over so many instalments. */
    public ScheduleTerms over(int instalments) {
        return new ScheduleTerms(
                principal, rate, disbursedOn, timetable.first(instalments), dayCount, method, grace, rounding);
    }

    /** Months whose end, clamped to the last day of short ones, is not after the end. */
    private static int wholeMonths(LocalDate start, LocalDate end) {
        var months = (int) ChronoUnit.MONTHS.between(start, end);
        return start.plusMonths(months + 1L).isAfter(end) ? months : months + 1;
    }
}
