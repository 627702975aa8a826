package com.hedai.lending.account;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.account.Event.Drawdown;
import com.hedai.lending.account.Event.Payment;
import com.hedai.lending.account.Event.Settlement;
import com.hedai.lending.account.Recalculation.Interest;
import com.hedai.lending.account.Recalculation.Prepayment;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Frequency;
import com.hedai.lending.schedule.Grace;
import com.hedai.lending.schedule.MonthEnd;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A loan that is told in a few words. */
final class Story {
    private String rate = "0.12";
    private int instalments = 6;
    private Frequency frequency = Frequency.MONTHLY;
    private DayCount dayCount = DayCount.THIRTY_360;
    private InterestMethod method = InterestMethod.EQUAL_INSTALMENT;
    private Grace grace = Grace.NONE;
    private final InstalmentRule rule;
    private String down = "0";
    private int multiple;
    private boolean wholePeriods;
    private Recalculation recalculation = Recalculation.NONE;
    private Allocation allocation = Allocation.PRINCIPAL_FIRST;
    private final List<Event> events = new ArrayList<>();
    private String today = "2000-01-01";

    private Story(InstalmentRule rule) {
        this.rule = rule;
    }

    static Story levelled() {
        return new Story(InstalmentRule.LEVELLED);
    }

    /** In whole yuan, interest first. */
    static Story standard() {
        var story = new Story(InstalmentRule.STANDARD_PERIOD);
        story.dayCount = DayCount.ACTUAL_365;
        story.multiple = 1;
        story.allocation = Allocation.INTEREST_FIRST;
        return story;
    }

    Story rate(String yearly) {
        rate = yearly;
        return this;
    }

    Story instalments(int count, Frequency every) {
        instalments = count;
        frequency = every;
        return this;
    }

    Story instalments(int count) {
        instalments = count;
        return this;
    }

    Story dayCount(DayCount count) {
        dayCount = count;
        return this;
    }

    Story method(InterestMethod interestMethod) {
        method = interestMethod;
        return this;
    }

    Story grace(int principal, int interestPayment) {
        grace = new Grace(principal, interestPayment);
        return this;
    }

    Story down(String part) {
        down = part;
        return this;
    }

    Story multiple(int yuan) {
        multiple = yuan;
        return this;
    }

    Story wholePeriods() {
        wholePeriods = true;
        return this;
    }

    Story interestFirst() {
        allocation = Allocation.INTEREST_FIRST;
        return this;
    }

    Story daily(Prepayment prepayment) {
        recalculation = new Recalculation(Interest.DAILY, true, prepayment, Recalculation.Settlement.TO_THE_DAY);
        return this;
    }

    Story daily() {
        return daily(Prepayment.LAST_INSTALMENT);
    }

    Story dailyButNotOnOverdue() {
        recalculation = new Recalculation(
                Interest.DAILY, false, Prepayment.LAST_INSTALMENT, Recalculation.Settlement.TO_THE_DAY);
        return this;
    }

    Story dailyToTheEndOfThePeriod() {
        recalculation = new Recalculation(
                Interest.DAILY, true, Prepayment.LAST_INSTALMENT, Recalculation.Settlement.TO_THE_END_OF_THE_PERIOD);
        return this;
    }

    Story drawn(String on, String amount) {
        return happened(new Drawdown(LocalDate.parse(on), Money.of(amount)));
    }

    Story paid(String on, String amount) {
        return paid(on, amount, Surplus.NEXT_INSTALMENT);
    }

    Story paid(String on, String amount, Surplus surplus) {
        return happened(new Payment(LocalDate.parse(on), Money.of(amount), surplus));
    }

    Story settled(String on) {
        return happened(new Settlement(LocalDate.parse(on)));
    }

    /** The last day that is told of is today unless it is said otherwise. */
    Story happened(Event event) {
        events.add(event);
        if (event.on().toString().compareTo(today) > 0) {
            today = event.on().toString();
        }
        return this;
    }

    Story today(String day) {
        today = day;
        return this;
    }

    AccountState state() {
        var terms = new AccountTerms(
                AnnualRate.of(rate),
                instalments,
                frequency,
                MonthEnd.LAST_DAY_OF_MONTH,
                dayCount,
                method,
                grace,
                rule,
                new BigDecimal(down),
                multiple,
                wholePeriods,
                recalculation,
                allocation,
                RoundingMode.HALF_EVEN);
        return Account.replay(terms, events, LocalDate.parse(today));
    }

    /** Each instalment as "due date, principal + interest, paid". */
    List<String> lines() {
        return state().instalments().stream()
                .map(line -> line.dueOn() + " " + line.principal() + " + " + line.interest()
                        + (line.paid().isZero() ? "" : " paid " + line.paid()))
                .toList();
    }

    /** Each posting as "day, principal + interest, balance". */
    List<String> postings() {
        return state().postings().stream()
                .map(posting -> posting.on() + " " + posting.principal() + " + " + posting.interest() + " left "
                        + posting.balance())
                .toList();
    }
}
