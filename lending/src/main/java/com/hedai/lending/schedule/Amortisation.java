package com.hedai.lending.schedule;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns principals into instalments (摊还): interest runs on what is left, period by period.
 *
 * @param rates of the whole periods
 * @param first the rate of the first period from the value date on
 */
record Amortisation(ScheduleTerms terms, List<Period> periods, List<PeriodRate> rates, PeriodRate first) {
    static Amortisation over(ScheduleTerms terms, List<Period> periods) {
        var rates = new ArrayList<PeriodRate>(periods.size());
        for (int i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            var isLikeTheLast = i > 0 && terms.dayCount().weighsAlike(period, periods.get(i - 1));
            rates.add(isLikeTheLast ? rates.get(i - 1) : rate(terms, period, period.startOn()));
        }
        var isWhole = terms.disbursedOn().equals(periods.getFirst().startOn());
        var first = isWhole ? rates.getFirst() : rate(terms, periods.getFirst(), terms.disbursedOn());
        return new Amortisation(terms, periods, rates, first);
    }

    /** The rate of a whole period, also of the first when money is drawn after its start. */
    BigDecimal wholeRate(int index) {
        return rates.get(index).exact();
    }

    /** Whether all whole periods from one on have the same rate. */
    boolean isEvenFrom(int index) {
        var even = rates.get(index).exact();
        for (int i = index + 1; i < rates.size(); i++) {
            if (rates.get(i).exact().compareTo(even) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Interest of one period on a balance; in the first it runs from the value date. */
    Money interest(int index, Money balance) {
        return (index == 0 ? first : rates.get(index)).on(balance, terms.rounding());
    }

    Schedule schedule(List<Money> principals) {
        var instalments = new ArrayList<Instalment>(periods.size());
        var balance = terms.principal();
        var carried = Money.ZERO;
        for (int i = 0; i < periods.size(); i++) {
            var interest = carried.plus(interest(i, balance));
            var postponed = i < terms.grace().interestPayment();
            balance = balance.minus(principals.get(i));
            instalments.add(new Instalment(
                    i + 1,
                    startOf(i),
                    periods.get(i).endOn(),
                    principals.get(i),
                    postponed ? Money.ZERO : interest,
                    balance));
            carried = postponed ? interest : Money.ZERO;
        }
        return new Schedule(instalments);
    }

    private LocalDate startOf(int index) {
        return index == 0 ? terms.disbursedOn() : periods.get(index).startOn();
    }

    private static PeriodRate rate(ScheduleTerms terms, Period period, LocalDate from) {
        return PeriodRate.of(
                terms.rate().value().multiply(terms.dayCount().yearFraction(period, from), DayCount.PRECISION));
    }
}
