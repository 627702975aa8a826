package com.hedai.lending.account;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.account.Event.Rescheduling;
import com.hedai.lending.account.Recalculation.Settlement;
import com.hedai.lending.schedule.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Instalments found from a standard period ({@link InstalmentRule#STANDARD_PERIOD}); worked out anew from everything that is known
 * whenever something happens.
 */
final class StandardPlan implements Plan {
    private final AccountTerms terms;
    private final List<Period> periods;
    private final Interest interest;
    private final TreeMap<LocalDate, Money> drawn = new TreeMap<>();
    private final TreeMap<LocalDate, Money> received = new TreeMap<>();
    private final List<Line> all;
    private final Graces graces;
    private Money down = Money.ZERO;
    private List<Line> lines;
    private LocalDate today = LocalDate.MIN;

    StandardPlan(AccountTerms terms, List<Period> periods) {
        this.terms = terms;
        this.periods = new ArrayList<>(periods);
        this.interest = Interest.at(terms.dayCount(), terms.rate());
        this.all = periods.stream()
                .map(period -> new Line(period.startOn(), period.endOn()))
                .collect(Collectors.toCollection(ArrayList::new));
        this.graces = Graces.of(terms.grace());
        this.lines = all;
    }

    @Override
    public List<Line> lines() {
        return lines;
    }

    @Override
    public void draw(LocalDate on, Money amount, Money downPayment) {
        down = down.plus(downPayment);
        drawn.merge(on, amount, Money::plus);
        work();
    }

    @Override
    public void changeRate(LocalDate on, AnnualRate rate) {
        interest.rates().put(on, rate);
        work();
    }

    @Override
    public void changeDueDate(LocalDate dueOn, LocalDate newDueOn) {
        var first = 0;
        while (periods.get(first).endOn().isBefore(dueOn)) {
            first++;
        }
        for (int i = first; i < periods.size(); i++) {
            var from =
                    i == 0 ? periods.getFirst().startOn() : periods.get(i - 1).endOn();
            var to = i == first ? newDueOn : terms.frequency().endOf(newDueOn, i - first, terms.monthEnd());
            periods.set(i, Period.between(from, to, terms.frequency()));
            all.get(i).startOn = from;
            all.get(i).dueOn = to;
        }
        work();
    }

    @Override
    public void reschedule(Rescheduling change) {
        var first = 0;
        while (periods.get(first).endOn().isBefore(change.dueOn())) {
            first++;
        }
        graces.add(first, change);
        for (int i = 0; i < change.more() + change.withoutPrincipal(); i++) {
            var period = terms.frequency().after(periods, terms.monthEnd());
            periods.add(period);
            all.add(new Line(period.startOn(), period.endOn()));
        }
        work();
    }

    @Override
    public boolean plansFirst() {
        return true;
    }

    @Override
    public Optional<List<Due>> settledBy(LocalDate on, Money amount) {
        return Optional.empty();
    }

    @Override
    public void advanceTo(LocalDate day) {
        today = day;
        work();
    }

    @Override
    public void receive(LocalDate on, Money amount) {
        if (isDaily()) {
            received.merge(on, amount, Money::plus);
            work();
        }
    }

    @Override
    public boolean letsChoose() {
        return !isDaily();
    }

    @Override
    public Share owed(Line line, LocalDate on) {
        return new Share(line.principalLeft(), line.interestLeft());
    }

    /** More than enough comes in; what is not asked for goes back. */
    @Override
    public List<Due> settlement(LocalDate on) {
        var countsOn = terms.recalculation().settlement() == Settlement.TO_THE_DAY ? on : endOfPeriod(on);
        var enough = principalLeft()
                .plus(Money.sum(lines.stream().map(Line::interestLeft).toList()));
        receive(countsOn, enough);
        var dues = lines.stream().map(line -> new Due(line, owed(line, on))).toList();
        var asked = Money.sum(dues.stream().map(due -> due.share().total()).toList());
        receive(countsOn, asked.minus(enough));
        return dues;
    }

    @Override
    public void pay(Line line, LocalDate on, Share share) {
        line.pay(on, share.principal(), share.interest());
    }

    @Override
    public Money principalLeft() {
        return Money.sum(drawn.values())
                .minus(Money.sum(all.stream().map(line -> line.principalPaid).toList()));
    }

    private boolean isDaily() {
        return terms.recalculation().interest() == Recalculation.Interest.DAILY;
    }

    private void work() {
        new StandardWalk(terms, periods, interest, graces, drawn, down, received, isDaily() ? today : LocalDate.MIN)
                .through(all);
        lines = isDaily() ? withoutEmptyEnd() : all;
    }

    /** A loan that is paid back sooner has fewer instalments. */
    private List<Line> withoutEmptyEnd() {
        var size = all.size();
        while (size > 1
                && all.get(size - 1).principal.isZero()
                && all.get(size - 1).interest.isZero()) {
            size--;
        }
        return all.subList(0, size);
    }
}
