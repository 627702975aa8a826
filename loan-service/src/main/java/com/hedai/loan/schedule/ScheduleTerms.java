package com.hedai.loan.schedule;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;

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
        var firstDueOn = timetable.periods().getFirst().endOn();
        if (disbursedOn.isBefore(timetable.startOn()) || !disbursedOn.isBefore(firstDueOn)) {
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
}
