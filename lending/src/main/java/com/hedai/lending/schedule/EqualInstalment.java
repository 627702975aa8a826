package com.hedai.lending.schedule;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Equal instalments (等额本息): one amount E each period, of which the interest is taken first.
 *
 * <p>With r_k the rate of period k, E = P (1+r_1)...(1+r_n) / f_n where f_1 = 1 and f_k = 1 + f_(k-1) (1+r_k). Rounding leaves a
 * difference in the last instalment; it is spread over all when it exceeds half a fen each.
 */
record EqualInstalment(Amortisation amortisation, int first, int last) {
    /** Each round shrinks the difference; published schedules never need more. */
    private static final int ROUNDS = 3;

    /** A tiny rate leaves few digits of growth behind the one. */
    private static final MathContext GUARDED = new MathContext(60);

    static EqualInstalment of(ScheduleTerms terms) {
        var amortisation = Amortisation.over(terms, terms.timetable().periods());
        var last = terms.timetable().instalments() - 1;
        return new EqualInstalment(amortisation, terms.grace().principal(), last);
    }

    Schedule schedule() {
        var instalment = Money.rounded(exact(), amortisation.terms().rounding());
        var plan = plan(instalment);
        for (int round = 0; round < ROUNDS && plan.isUneven(count()); round++) {
            var adjusted = plan(instalment.plus(Money.rounded(
                    plan.difference().yuan().divide(BigDecimal.valueOf(count()), DayCount.PRECISION),
                    amortisation.terms().rounding())));
            if (adjusted.distance().compareTo(plan.distance()) >= 0) {
                break;
            }
            instalment = adjusted.instalment();
            plan = adjusted;
        }
        return amortisation.schedule(plan.principals());
    }

    /** The schedule of another instalment than the even one. */
    Schedule schedule(Money instalment) {
        return amortisation.schedule(plan(instalment).principals());
    }

    private int count() {
        return last - first + 1;
    }

    /** The instalment before rounding. */
    BigDecimal exact() {
        var principal = amortisation.terms().principal().yuan();
        return amortisation.isEvenFrom(first) ? even(principal, amortisation.wholeRate(first)) : uneven(principal);
    }

    /** Where all periods are alike, f_n is ((1+r)^n - 1) / r. */
    private BigDecimal even(BigDecimal principal, BigDecimal rate) {
        if (rate.signum() == 0) {
            return principal.divide(BigDecimal.valueOf(count()), DayCount.PRECISION);
        }
        var growth = BigDecimal.ONE.add(rate).pow(count(), GUARDED);
        return principal
                .multiply(rate, DayCount.PRECISION)
                .multiply(growth, DayCount.PRECISION)
                .divide(growth.subtract(BigDecimal.ONE), DayCount.PRECISION);
    }

    private BigDecimal uneven(BigDecimal principal) {
        var growth = BigDecimal.ONE;
        var divisor = BigDecimal.ZERO;
        for (int i = first; i <= last; i++) {
            var factor = BigDecimal.ONE.add(amortisation.wholeRate(i));
            growth = growth.multiply(factor, DayCount.PRECISION);
            divisor = BigDecimal.ONE.add(divisor.multiply(factor, DayCount.PRECISION));
        }
        return principal.multiply(growth, DayCount.PRECISION).divide(divisor, DayCount.PRECISION);
    }

    /** The principals that follow from paying {@code instalment} each time; the last takes what is left. */
    private Plan plan(Money instalment) {
        var principals = new ArrayList<Money>();
        var balance = amortisation.terms().principal();
        var lastDue = instalment;
        for (int i = 0; i < last; i++) {
            var interest = amortisation.interest(i, balance);
            var principal = i < first ? Money.ZERO : instalment.minus(interest);
            var paid = principal.max(Money.ZERO).min(balance);
            if (balance.isPositive() && i >= first) {
                lastDue = paid.plus(interest);
            }
            principals.add(paid);
            balance = balance.minus(paid);
        }
        principals.add(balance);
        if (balance.isPositive()) {
            lastDue = balance.plus(amortisation.interest(last, balance));
        }
        return new Plan(instalment, principals, lastDue);
    }

    /** @param lastDue what is due with the last instalment that asks for anything */
    private record Plan(Money instalment, List<Money> principals, Money lastDue) {
        Money difference() {
            return lastDue.minus(instalment);
        }

        Money distance() {
            return difference().max(difference().negated());
        }

        boolean isUneven(int instalments) {
            return distance().fen() > instalments / 2;
        }
    }
}
