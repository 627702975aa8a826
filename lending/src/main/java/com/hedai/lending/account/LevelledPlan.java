package com.hedai.lending.account;

import static java.math.BigDecimal.ONE;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.account.Event.Rescheduling;
import com.hedai.lending.account.Recalculation.Settlement;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Instalments found from the length of each period ({@link InstalmentRule#LEVELLED}).
 *
 * <p>With r_k the rate of period k, the equal instalment of a balance B over the periods that are left is B (1+r_1)...(1+r_n) / f_n
 * where f_1 = 1 and f_k = 1 + f_(k-1) (1+r_k). Interest has its place within an instalment: what does not fit into one that was paid
 * early is asked for with the next. The last instalment that is unpaid takes what is left.
 */
final class LevelledPlan implements Plan {
    /** Each round shrinks the difference; published schedules never need more. */
    private static final int ROUNDS = 3;

    private final AccountTerms terms;
    private final LevelledLines lines;

    LevelledPlan(AccountTerms terms, List<Period> periods) {
        this(new LevelledLines(terms, periods));
    }

    private LevelledPlan(LevelledLines lines) {
        this.terms = lines.terms;
        this.lines = lines;
    }

    @Override
    public List<Line> lines() {
        return lines.all;
    }

    @Override
    public void draw(LocalDate on, Money amount, Money down) {
        var from = indexFrom(on);
        var countsFrom = terms.wholePeriods() ? lines.get(from).startOn : on;
        lines.changes.merge(countsFrom, amount, Money::plus);
        lines.drawn.merge(countsFrom, amount, Money::plus);
        var asScheduled = new LevelledPlan(lines.withoutPayments());
        asScheduled.level(from);
        lines.planLike(asScheduled.lines, from);
        lines.settleLast();
    }

    @Override
    public void changeRate(LocalDate on, AnnualRate rate) {
        lines.interest.rates().put(on, rate);
        level(indexFrom(on));
    }

    @Override
    public void changeDueDate(LocalDate dueOn, LocalDate newDueOn) {
        var first = indexOf(dueOn);
        var frequency = terms.frequency();
        for (int i = first; i < lines.size(); i++) {
            var line = lines.get(i);
            line.startOn = i == 0 ? line.startOn : lines.get(i - 1).dueOn;
            line.dueOn = i == first ? newDueOn : frequency.endOf(newDueOn, i - first, terms.monthEnd());
            lines.periods.set(i, Period.between(line.startOn, line.dueOn, frequency));
        }
        lines.settleLast();
    }

    @Override
    public void reschedule(Rescheduling change) {
        var first = indexOf(change.dueOn());
        lines.graces.add(first, change);
        for (int i = 0; i < change.more() + change.withoutPrincipal(); i++) {
            lines.add(terms.frequency().after(lines.periods, terms.monthEnd()));
        }
        level(first);
    }

    @Override
    public boolean plansFirst() {
        return false;
    }

    @Override
    public void advanceTo(LocalDate day) {
        lines.today = day;
        if (lines.isRecalculated()) {
            lines.settleLast();
        }
    }

    /** An instalment asks for the same, whatever comes in. */
    @Override
    public void receive(LocalDate on, Money amount) {}

    @Override
    public boolean letsChoose() {
        return true;
    }

    @Override
    public Share owed(Line line, LocalDate on) {
        if (!lines.isRecalculated() || !line.dueOn.isAfter(on)) {
            return new Share(line.principalLeft(), line.interestLeft());
        }
        var isPaidOff = line.isSettled() && line.paid().isPositive();
        return isPaidOff ? Share.NOTHING : ifPaidOn(line, line.levelled, on, on);
    }

    @Override
    public List<Due> settlement(LocalDate on) {
        if (!lines.isRecalculated()) {
            return lines.all.stream().map(line -> new Due(line, owed(line, on))).toList();
        }
        var upTo = terms.recalculation().settlement() == Settlement.TO_THE_DAY ? on : endOfPeriod(on);
        var copy = new LevelledPlan(lines.copy());
        var dues = new ArrayList<Due>();
        for (int i = 0; i < lines.size(); i++) {
            var line = copy.lines.get(i);
            var share = line.isSettled() ? Share.NOTHING : copy.ifPaidOn(line, line.planned, on, upTo);
            dues.add(new Due(lines.get(i), share));
            copy.pay(line, upTo, share);
        }
        return dues;
    }

    @Override
    public Optional<List<Due>> settledBy(LocalDate on, Money amount) {
        if (!lines.isRecalculated() || terms.recalculation().settlement() == Settlement.TO_THE_DAY) {
            return Optional.empty();
        }
        var dues = settlement(on);
        var total = Money.sum(dues.stream().map(due -> due.share().total()).toList());
        return amount.compareTo(total) >= 0 ? Optional.of(dues) : Optional.empty();
    }

    @Override
    public void pay(Line line, LocalDate on, Share share) {
        line.pay(on, share.principal(), share.interest());
        if (lines.isRecalculated()) {
            if (share.principal().isPositive()) {
                lines.changes.merge(countsOn(line, on), share.principal().negated(), Money::plus);
            }
            if (on.isBefore(line.startOn) && line.paid().compareTo(line.planned) > 0) {
                line.planned = line.paid();
            }
            lines.settleLast();
        }
    }

    private LocalDate countsOn(Line line, LocalDate on) {
        return terms.recalculation().onOverdue() || on.isBefore(line.dueOn) ? on : line.dueOn;
    }

    @Override
    public Money principalLeft() {
        return lines.principalLeft();
    }

    @Override
    public Money interestUntil(LocalDate on) {
        if (!lines.isRecalculated()) {
            return Plan.super.interestUntil(on);
        }
        return Money.sum(
                reckonedUpTo(on, on).all.stream().map(line -> line.interest).toList());
    }

    /** What a line that is not due yet asks for if interest is reckoned up to a day. */
    private Share ifPaidOn(Line line, Money planned, LocalDate on, LocalDate upTo) {
        var copy = reckonedUpTo(upTo, on.isAfter(upTo) ? on : upTo);
        var asked = copy.get(lines.all.indexOf(line));
        var left = copy.principalLeft();
        if (!asked.isSettled() || asked.paid().compareTo(planned) < 0) {
            var principal =
                    planned.minus(asked.interest).max(asked.principalPaid).minus(asked.principalPaid);
            return new Share(principal.min(left), asked.interestLeft());
        }
        return new Share(asked.principalLeft().min(left), asked.interestLeft());
    }

    private LevelledLines reckonedUpTo(LocalDate horizon, LocalDate today) {
        var copy = lines.copy();
        copy.today = today;
        copy.horizon = horizon;
        copy.settleLast();
        return copy;
    }

    private int indexFrom(LocalDate day) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).dueOn.isAfter(day)) {
                return i;
            }
        }
        return lines.size() - 1;
    }

    private int indexOf(LocalDate dueOn) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).dueOn.isBefore(dueOn)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "due on: " + dueOn + " (expected: on or before " + lines.all.getLast().dueOn + ")");
    }

    // ---- the equal instalment ----------------------------------------------------------------------------------

    private void level(int from) {
        if (terms.method() == InterestMethod.FLAT) {
            levelFlat(from);
            return;
        }
        lines.work();
        var first = from;
        while (lines.graces.isWithoutPrincipal(first) && first < lines.size() - 1) {
            lines.get(first++).level(Money.ZERO);
        }
        lines.plan(first, equalInstalment(first));
        lines.settleLast();
        spread(first);
    }

    private Money equalInstalment(int first) {
        var balance = lines.openingOf(first).plus(lines.drawnIn(first));
        var growth = ONE;
        var divisor = BigDecimal.ZERO;
        for (int i = first; i < lines.size(); i++) {
            var factor = lines.graces.isWithoutInterest(i) ? ONE : ONE.add(lines.interest.rateOf(lines.periods.get(i)));
            growth = growth.multiply(factor, DayCount.PRECISION);
            divisor = ONE.add(divisor.multiply(factor, DayCount.PRECISION));
        }
        var exact = balance.yuan()
                .multiply(growth, DayCount.PRECISION)
                .divide(divisor, DayCount.PRECISION)
                .round(DayCount.USED);
        return inMultiples(Money.rounded(exact, terms.rounding()));
    }

    private Money inMultiples(Money instalment) {
        return InstalmentMultiple.of(terms).apply(instalment);
    }

    /** Spreads over all what would be left in the last instalment, while that makes the difference smaller. */
    private void spread(int first) {
        for (int round = 0; round < ROUNDS; round++) {
            var difference = lastDifference();
            var count = lines.size() - first;
            if (difference.isEmpty() || fen(difference.get()) <= count / 2 || count / 2 == 0) {
                return;
            }
            var before = lastPair().orElseThrow().planned;
            var countable = Math.max(
                    1,
                    count
                            - lines.all.subList(first, lines.size()).stream()
                                    .filter(line -> line.paid().compareTo(before) > 0)
                                    .count());
            var step = Money.rounded(
                    difference.get().yuan().divide(BigDecimal.valueOf(countable), DayCount.PRECISION),
                    terms.rounding());
            var adjusted = inMultiples(before.plus(step));
            if (adjusted.equals(before)) {
                return;
            }
            var trial = new LevelledPlan(lines.copy());
            trial.lines.plan(first, adjusted);
            trial.lines.settleLast();
            if (fen(trial.lastDifference().orElse(Money.ZERO)) >= fen(difference.get())) {
                return;
            }
            lines.planLike(trial.lines, first);
            lines.work();
        }
    }

    private static long fen(Money money) {
        return Math.abs(money.fen());
    }

    /** The last but one of two unpaid neighbours, seen from the end. */
    private Optional<Line> lastPair() {
        for (int i = lines.size() - 1; i > 0; i--) {
            if (!LevelledLines.isPaid(lines.get(i)) && !LevelledLines.isPaid(lines.get(i - 1))) {
                return Optional.of(lines.get(i - 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Money> lastDifference() {
        return lastPair()
                .map(line -> lines.get(lines.all.indexOf(line) + 1).planned.minus(line.planned));
    }

    // ---- interest on what was lent -----------------------------------------------------------------------------

    private void levelFlat(int from) {
        lines.work();
        var repaid = from == 0 ? Money.ZERO : lines.drawnBefore(from).minus(lines.get(from - 1).balance);
        var sum = lines.drawn().minus(repaid);
        for (int i = from; i < lines.size(); i++) {
            sum = sum.plus(lines.flatInterest(i));
        }
        var count = lines.size() - from;
        var each = inMultiples(
                Money.rounded(sum.yuan().divide(BigDecimal.valueOf(count), DayCount.PRECISION), terms.rounding()));
        lines.plan(from, each);
        lines.all.getLast().level(sum.minus(each.times(BigDecimal.valueOf(count - 1L), terms.rounding())));
        lines.work();
    }
}
