package com.hedai.lending.servicing;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DueDays;
import com.hedai.lending.schedule.Frequency;
import com.hedai.lending.schedule.Grace;
import com.hedai.lending.schedule.MonthEnd;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.Schedule;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.schedule.Schedules;
import com.hedai.lending.schedule.Timetable;
import com.hedai.lending.servicing.LoanEvent.Rescheduled;
import java.util.ArrayList;
import java.util.List;

/** The plan in force (现行计划): gives the instalments that follow from it, and again when less is left or the rate is another. */
final class Planner {
    private ScheduleTerms terms;
    private Schedule schedule;
    private AnnualRate rate;

    /** The number of the first instalment of the plan. */
    private int first = 1;

    /** What stays the same when there are fewer instalments. */
    private Money level;

    Planner(ScheduleTerms terms) {
        this.terms = terms;
        this.rate = terms.rate();
        this.schedule = Schedules.of(terms);
        this.level = level();
    }

    List<LoanInstalment> first() {
        return instalments();
    }

    void changeRate(AnnualRate newRate) {
        rate = newRate;
    }

    /** The instalments from one on, when so much is left. */
    List<LoanInstalment> replan(int number, Money left, Excess excess) {
        terms = terms.after(number - first, left, rate);
        first = number;
        if (excess == Excess.FEWER_INSTALMENTS) {
            schedule = Schedules.keeping(level, terms);
            terms = terms.method() == RepaymentMethod.BULLET
                    ? terms
                    : terms.over(schedule.instalments().size());
        } else {
            schedule = Schedules.of(terms);
            level = level();
        }
        return instalments();
    }

    List<LoanInstalment> planAnew(Rescheduled change, int number, Money left) {
        var timetable = new Timetable(
                change.instalments(),
                Frequency.MONTHLY,
                change.valueOn(),
                MonthEnd.LAST_DAY_OF_MONTH,
                change.firstDueOn(),
                DueDays.AS_THEY_FALL);
        rate = change.rate();
        terms = new ScheduleTerms(
                left,
                rate,
                change.valueOn(),
                timetable,
                terms.dayCount(),
                change.method(),
                new Grace(change.interestOnly(), 0),
                terms.rounding());
        first = number;
        schedule = Schedules.of(terms);
        level = level();
        return instalments();
    }

    private List<LoanInstalment> instalments() {
        var instalments = new ArrayList<LoanInstalment>();
        schedule.instalments()
                .forEach(scheduled ->
                        instalments.add(LoanInstalment.of(first + instalments.size(), scheduled, terms.rate())));
        return instalments;
    }

    private Money level() {
        var index = Math.min(terms.grace().principal(), schedule.instalments().size() - 1);
        var regular = schedule.instalments().get(index);
        return terms.method() == RepaymentMethod.EQUAL_PRINCIPAL ? regular.principal() : regular.due();
    }
}
