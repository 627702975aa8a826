package com.hedai.lending.schedule;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Turns principals into instalments (摊还): interest runs on what is left, period by period. */
record Amortisation(ScheduleTerms terms, List<Period> periods) {
    static Amortisation over(ScheduleTerms terms, Timetable timetable) {
        return new Amortisation(terms, timetable.periods());
    }

    /** The rate of a whole period, also of the first when money is drawn after its start. */
    BigDecimal wholeRate(int index) {
        return rate(periods.get(index), periods.get(index).startOn());
    }

    /** Interest of one period on a balance; in the first it runs from the value date. */
    Money interest(int index, Money balance) {
        var exact = balance.yuan().multiply(rate(periods.get(index), startOf(index)));
        return Money.rounded(exact.round(DayCount.USED), terms.rounding());
    }

    Schedule schedule(List<Money> principals) {
        var instalments = new ArrayList<Instalment>();
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

    private BigDecimal rate(Period period, LocalDate from) {
        return terms.rate().value().multiply(terms.dayCount().yearFraction(period, from), DayCount.PRECISION);
    }
}
