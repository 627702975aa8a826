package com.hedai.lending.pricing;

import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.Instalment;
import com.hedai.lending.schedule.Schedule;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.schedule.Schedules;
import java.util.List;
import java.util.stream.Collectors;

/** Works out what a loan costs in normal performance (综合融资成本测算). */
public final class Quotes {
    private Quotes() {}

    /** A loan without fees. */
    public static Quote of(ScheduleTerms terms) {
        return of(terms, Money.ZERO);
    }

    /**
     * A loan with fees taken on the value date: the borrower has the use of the principal less the fees.
     *
     * @throws IllegalArgumentException if the fees leave nothing of the principal
     */
    public static Quote of(ScheduleTerms terms, Money fees) {
        var inUse = terms.principal().minus(fees);
        if (!inUse.isPositive()) {
            throw new IllegalArgumentException("fees: " + fees + " (expected: less than " + terms.principal() + ")");
        }
        var schedule = Schedules.of(terms);
        var rate = PeriodicRate.of(inUse, byPeriod(terms, schedule)).rate().orElseThrow();
        return new Quote(schedule, fees, Apr.of(rate, terms.timetable().frequency()));
    }

    /** What the borrower pays, period by period. */
    static List<Money> payments(ScheduleTerms terms) {
        return byPeriod(terms, Schedules.of(terms));
    }

    /** What is paid at the end of each period, also of those without an instalment. */
    private static List<Money> byPeriod(ScheduleTerms terms, Schedule schedule) {
        var byDay = schedule.instalments().stream().collect(Collectors.toMap(Instalment::dueOn, Instalment::due));
        return terms.timetable().dueDates().stream()
                .map(day -> byDay.getOrDefault(day, Money.ZERO))
                .toList();
    }
}
