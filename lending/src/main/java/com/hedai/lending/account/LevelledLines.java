package com.hedai.lending.account;

import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lines of a levelled plan and what each asks for (平摊计划账): what is planned for each is set from outside; principal, interest and
 * balances follow from it, from what was drawn and paid, and from today.
 */
final class LevelledLines {
    final AccountTerms terms;
    final List<Line> all;
    final List<Period> periods;
    final Interest interest;
    final Graces graces;

    /** What principal changes by, from a day on: drawn, or paid (less than zero). */
    final TreeMap<LocalDate, Money> changes = new TreeMap<>();

    final TreeMap<LocalDate, Money> drawn = new TreeMap<>();
    LocalDate today = LocalDate.MIN;

    /** Interest runs up to here and not further: only to see what is owed on a day. */
    LocalDate horizon = LocalDate.MAX;

    LevelledLines(AccountTerms terms, List<Period> periods) {
        this.terms = terms;
        this.periods = new ArrayList<>(periods);
        this.all = new ArrayList<>(periods.stream()
                .map(period -> new Line(period.startOn(), period.endOn()))
                .toList());
        this.interest = Interest.at(terms.dayCount(), terms.rate());
        this.graces = Graces.of(terms.grace());
    }

    private LevelledLines(LevelledLines other) {
        terms = other.terms;
        periods = new ArrayList<>(other.periods);
        all = new ArrayList<>(other.all.stream().map(Line::copy).toList());
        interest = new Interest(other.interest.dayCount(), new TreeMap<>(other.interest.rates()));
        graces = other.graces.copy();
        changes.putAll(other.changes);
        drawn.putAll(other.drawn);
        today = other.today;
        horizon = other.horizon;
    }

    LevelledLines copy() {
        return new LevelledLines(this);
    }

    /** The same loan as if nothing had been paid. */
    LevelledLines withoutPayments() {
        var copy = copy();
        copy.changes.clear();
        copy.changes.putAll(drawn);
        for (var line : copy.all) {
            line.principalPaid = Money.ZERO;
            line.interestPaid = Money.ZERO;
        }
        return copy;
    }

    int size() {
        return all.size();
    }

    Line get(int index) {
        return all.get(index);
    }

    void add(Period period) {
        periods.add(period);
        all.add(new Line(period.startOn(), period.endOn()));
    }

    boolean isRecalculated() {
        return terms.recalculation().interest() == Recalculation.Interest.DAILY;
    }

    Money drawn() {
        return Money.sum(drawn.values());
    }

    Money principalLeft() {
        return drawn().minus(
                        Money.sum(all.stream().map(line -> line.principalPaid).toList()));
    }

    Money drawnIn(int index) {
        return Money.sum(changesIn(get(index), drawn, index == size() - 1).values());
    }

    /** What is owed at the start of a line, with what is paid on that very day. */
    Money openingOf(int index) {
        if (index == 0) {
            return Money.ZERO;
        }
        var startOn = get(index).startOn;
        var changed = changes.getOrDefault(startOn, Money.ZERO).minus(drawn.getOrDefault(startOn, Money.ZERO));
        return get(index - 1).balance.plus(changed).max(Money.ZERO);
    }

    /** Plans the same for all lines from one on, but for those of which more is paid. */
    void plan(int first, Money instalment) {
        for (var line : all.subList(first, size())) {
            if (instalment.compareTo(line.paid()) >= 0) {
                line.level(instalment);
            }
        }
    }

    void planLike(LevelledLines other, int first) {
        for (int i = first; i < size(); i++) {
            get(i).planned = other.get(i).planned;
            get(i).levelled = other.get(i).levelled;
        }
    }

    static boolean isPaid(Line line) {
        return line.planned.equals(line.paid());
    }

    /** Works out what each line asks for, and lets the last that is unpaid take what is left. */
    void settleLast() {
        work();
        if (terms.method() == InterestMethod.FLAT) {
            return;
        }
        for (int round = 0; round < 2 * size(); round++) {
            capPlanned();
            var last = lastUnpaid();
            if (last.isEmpty()) {
                return;
            }
            var line = last.get();
            var asked = Money.sum(all.stream().map(other -> other.planned).toList());
            var owed = drawn().plus(
                            Money.sum(all.stream().map(other -> other.interest).toList()));
            var wanted = line.planned.plus(owed.minus(asked));
            var possible = wanted.max(line.paid());
            if (possible.equals(line.planned)) {
                return;
            }
            line.planned = possible;
            work();
        }
    }

    /** No line asks for more principal than is owed at all. */
    private void capPlanned() {
        var left = principalLeft();
        for (var line : all) {
            var tooMuch = line.principalLeft().minus(left);
            if (tooMuch.isPositive()) {
                line.planned = line.planned.minus(tooMuch).max(line.paid());
            }
        }
        work();
    }

    private Optional<Line> lastUnpaid() {
        Optional<Line> last = Optional.empty();
        for (var line : all) {
            if (!isPaid(line)) {
                last = Optional.of(line);
            }
        }
        return last.isEmpty() && principalLeft().isPositive() ? Optional.of(all.getLast()) : last;
    }

    void work() {
        var opening = Money.ZERO;
        var overdue = Money.ZERO;
        var postponed = Money.ZERO;
        for (int i = 0; i < size(); i++) {
            var line = get(i);
            var isLast = i == size() - 1;
            var reckoned = rounded(interestOf(i, opening, overdue)).plus(postponed);
            due(line, reckoned, i);
            postponed = reckoned.minus(line.interest).max(Money.ZERO);
            var inPeriod = Money.sum(changesIn(line, changes, isLast).values());
            var paid = isRecalculated() ? line.principalPaid : Money.ZERO;
            opening = opening.plus(inPeriod).minus(line.principal).plus(paid);
            line.balance = opening.max(Money.ZERO);
            if (isRecalculated() && terms.recalculation().onOverdue() && line.dueOn.isBefore(today)) {
                overdue = overdue.plus(line.principalLeft());
            }
        }
    }

    private BigDecimal interestOf(int index, Money opening, Money overdue) {
        var line = get(index);
        if (terms.method() == InterestMethod.FLAT) {
            return flatInterest(index).yuan();
        }
        var end = horizon.isBefore(line.dueOn) ? horizon : line.dueOn;
        if (!line.startOn.isBefore(end)) {
            return BigDecimal.ZERO;
        }
        var balances = new TreeMap<LocalDate, Money>();
        balances.put(line.startOn, opening);
        accumulate(balances, changesIn(line, changes, false));
        if (overdue.isPositive()) {
            raise(balances, overdue, line);
        }
        return sum(interest.of(periods.get(index), line.startOn, end, balances));
    }

    /** What is overdue bears interest until today; from then on it counts as paid. */
    private void raise(NavigableMap<LocalDate, Money> balances, Money overdue, Line line) {
        if (today.isAfter(line.startOn) && today.isBefore(line.dueOn)) {
            balances.put(today, balances.floorEntry(today).getValue());
        }
        balances.replaceAll((day, balance) -> day.isBefore(today) ? balance.plus(overdue) : balance);
    }

    private void due(Line line, Money reckoned, int index) {
        var collected = graces.isWithoutInterest(index) ? Money.ZERO : reckoned;
        if (graces.isWithoutPrincipal(index)) {
            line.planned = collected.max(line.paid());
        }
        var principalPaid = isRecalculated() ? line.principalPaid : Money.ZERO;
        var interestPaid = isRecalculated() ? line.interestPaid : Money.ZERO;
        var room = line.planned.minus(collected).max(Money.ZERO);
        line.interest = principalPaid.compareTo(room) > 0
                ? interestPaid
                : collected.min(line.planned).max(interestPaid);
        line.principal = line.planned.minus(line.interest).max(Money.ZERO).max(principalPaid);
    }

    /** The changes that count within a line's period; one on the last due date counts too. */
    private static NavigableMap<LocalDate, Money> changesIn(
            Line line, NavigableMap<LocalDate, Money> changes, boolean isLast) {
        return isLast ? changes.tailMap(line.startOn, true) : changes.subMap(line.startOn, true, line.dueOn, false);
    }

    /** Balances from the opening one and the changes after it. */
    private static void accumulate(NavigableMap<LocalDate, Money> balances, NavigableMap<LocalDate, Money> changes) {
        var balance = balances.firstEntry().getValue();
        for (var change : changes.entrySet()) {
            balance = balance.plus(change.getValue());
            balances.put(change.getKey(), balance);
        }
    }

    private static BigDecimal sum(List<BigDecimal> stretches) {
        return stretches.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Money rounded(BigDecimal exact) {
        return Money.rounded(exact.round(DayCount.USED), terms.rounding());
    }

    Money drawnBefore(int index) {
        return Money.sum(drawn.headMap(get(index).startOn, false).values());
    }

    Money flatInterest(int index) {
        var line = get(index);
        var balances = new TreeMap<LocalDate, Money>();
        balances.put(line.startOn, drawnBefore(index));
        accumulate(balances, changesIn(line, drawn, false));
        return rounded(sum(interest.of(periods.get(index), line.startOn, line.dueOn, balances)));
    }
}
