package com.hedai.lending.account;

import static java.math.BigDecimal.ONE;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.account.Event.Rescheduling;
import com.hedai.lending.account.Recalculation.Settlement;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

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
    private final List<Line> lines;
    private final List<Period> periods;
    private final Interest interest;

    private final Graces graces;

    /** What principal changes by, from a day on: drawn, or paid (less than zero). */
    private final TreeMap<LocalDate, Money> changes = new TreeMap<>();

    private final TreeMap<LocalDate, Money> drawn = new TreeMap<>();
    private LocalDate today = LocalDate.MIN;

    /** Interest runs up to here and not further: only to see what is owed on a day. */
    private LocalDate horizon = LocalDate.MAX;

    LevelledPlan(AccountTerms terms, List<Period> periods) {
        this.terms = terms;
        this.periods = new ArrayList<>(periods);
        this.lines = new ArrayList<>(periods.stream()
                .map(period -> new Line(period.startOn(), period.endOn()))
                .toList());
        this.interest = Interest.at(terms.dayCount(), terms.rate());
        this.graces = Graces.of(terms.grace());
    }

    private LevelledPlan(LevelledPlan other) {
        terms = other.terms;
        periods = new ArrayList<>(other.periods);
        lines = new ArrayList<>(other.lines.stream().map(Line::copy).toList());
        interest = new Interest(other.interest.dayCount(), new TreeMap<>(other.interest.rates()));
        graces = other.graces.copy();
        changes.putAll(other.changes);
        drawn.putAll(other.drawn);
        today = other.today;
        horizon = other.horizon;
    }

    @Override
    public List<Line> lines() {
        return lines;
    }

    @Override
    public void draw(LocalDate on, Money amount, Money down) {
        var from = indexFrom(on);
        var countsFrom = terms.wholePeriods() ? lines.get(from).startOn : on;
        changes.merge(countsFrom, amount, Money::plus);
        drawn.merge(countsFrom, amount, Money::plus);
        var asScheduled = withoutPayments();
        asScheduled.level(from);
        for (int i = from; i < lines.size(); i++) {
            lines.get(i).planned = asScheduled.lines.get(i).planned;
        }
        settleLast();
    }

    @Override
    public void changeRate(LocalDate on, AnnualRate rate) {
        interest.rates().put(on, rate);
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
            periods.set(i, Period.between(line.startOn, line.dueOn, frequency));
        }
        settleLast();
    }

    @Override
    public void reschedule(Rescheduling change) {
        var first = indexOf(change.dueOn());
        graces.add(first, change);
        for (int i = 0; i < change.more() + change.withoutPrincipal(); i++) {
            var period = terms.frequency().after(periods, terms.monthEnd());
            periods.add(period);
            lines.add(new Line(period.startOn(), period.endOn()));
        }
        level(first);
    }

    @Override
    public boolean plansFirst() {
        return false;
    }

    @Override
    public void advanceTo(LocalDate day) {
        today = day;
        if (isRecalculated()) {
            settleLast();
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
        if (!isRecalculated() || !line.dueOn.isAfter(on)) {
            return new Share(line.principalLeft(), line.interestLeft());
        }
        return ifPaidOn(line, on, on);
    }

    @Override
    public List<Due> settlement(LocalDate on) {
        if (!isRecalculated()) {
            return lines.stream().map(line -> new Due(line, owed(line, on))).toList();
        }
        var upTo = terms.recalculation().settlement() == Settlement.TO_THE_DAY
                ? on
                : lines.stream()
                        .map(line -> line.dueOn)
                        .filter(on::isBefore)
                        .findFirst()
                        .orElse(on);
        var copy = new LevelledPlan(this);
        var dues = new ArrayList<Due>();
        for (int i = 0; i < lines.size(); i++) {
            var line = copy.lines.get(i);
            var share = line.isSettled() ? Share.NOTHING : copy.ifPaidOn(line, on, upTo);
            dues.add(new Due(lines.get(i), share));
            copy.pay(line, upTo, share);
        }
        return dues;
    }

    @Override
    public Optional<List<Due>> settledBy(LocalDate on, Money amount) {
        if (!isRecalculated() || terms.recalculation().settlement() == Settlement.TO_THE_DAY) {
            return Optional.empty();
        }
        var dues = settlement(on);
        var total = Money.sum(dues.stream().map(due -> due.share().total()).toList());
        return amount.compareTo(total) >= 0 ? Optional.of(dues) : Optional.empty();
    }

    @Override
    public void pay(Line line, LocalDate on, Share share) {
        line.pay(on, share.principal(), share.interest());
        if (isRecalculated()) {
            if (share.principal().isPositive()) {
                changes.merge(countsOn(line, on), share.principal().negated(), Money::plus);
            }
            if (on.isBefore(line.startOn) && line.paid().compareTo(line.planned) > 0) {
                line.planned = line.paid();
            }
            settleLast();
        }
    }

    private LocalDate countsOn(Line line, LocalDate on) {
        return terms.recalculation().onOverdue() || on.isBefore(line.dueOn) ? on : line.dueOn;
    }

    @Override
    public Money principalLeft() {
        return drawn().minus(
                        Money.sum(lines.stream().map(line -> line.principalPaid).toList()));
    }

    private boolean isRecalculated() {
        return terms.recalculation().interest() == Recalculation.Interest.DAILY;
    }

    private Money drawn() {
        return Money.sum(drawn.values());
    }

    /** What a line that is not due yet asks for if interest is reckoned up to a day. */
    private Share ifPaidOn(Line line, LocalDate on, LocalDate upTo) {
        var copy = new LevelledPlan(this);
        copy.today = on.isAfter(upTo) ? on : upTo;
        copy.horizon = upTo;
        copy.settleLast();
        var asked = copy.lines.get(lines.indexOf(line));
        var left = copy.principalLeft();
        if (!asked.isSettled() || asked.paid().compareTo(line.planned) < 0) {
            var principal =
                    line.planned.minus(asked.interest).max(asked.principalPaid).minus(asked.principalPaid);
            return new Share(principal.min(left), asked.interestLeft());
        }
        return new Share(asked.principalLeft().min(left), asked.interestLeft());
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
                "due on: " + dueOn + " (expected: on or before " + lines.getLast().dueOn + ")");
    }

    private LevelledPlan withoutPayments() {
        var copy = new LevelledPlan(this);
        copy.changes.clear();
        copy.changes.putAll(drawn);
        for (var line : copy.lines) {
            line.principalPaid = Money.ZERO;
            line.interestPaid = Money.ZERO;
        }
        return copy;
    }

    // ---- the equal instalment ----------------------------------------------------------------------------------

    private void level(int from) {
        if (terms.method() == InterestMethod.FLAT) {
            levelFlat(from);
            return;
        }
        work();
        var first = from;
        while (graces.isWithoutPrincipal(first) && first < lines.size() - 1) {
            lines.get(first++).planned = Money.ZERO;
        }
        plan(first, equalInstalment(first));
        settleLast();
        spread(first);
    }

    private Money equalInstalment(int first) {
        var balance = openingOf(first).plus(drawnIn(first));
        var growth = ONE;
        var divisor = BigDecimal.ZERO;
        for (int i = first; i < lines.size(); i++) {
            var factor = graces.isWithoutInterest(i) ? ONE : ONE.add(interest.rateOf(periods.get(i)));
            growth = growth.multiply(factor, DayCount.PRECISION);
            divisor = ONE.add(divisor.multiply(factor, DayCount.PRECISION));
        }
        var exact = balance.yuan()
                .multiply(growth, DayCount.PRECISION)
                .divide(divisor, DayCount.PRECISION)
                .round(DayCount.USED);
        return inMultiples(Money.rounded(exact, terms.rounding()));
    }

    /** What is owed at the start of a line, with what is paid on that very day. */
    private Money openingOf(int index) {
        if (index == 0) {
            return Money.ZERO;
        }
        var startOn = lines.get(index).startOn;
        var changed = changes.getOrDefault(startOn, Money.ZERO).minus(drawn.getOrDefault(startOn, Money.ZERO));
        return lines.get(index - 1).balance.plus(changed).max(Money.ZERO);
    }

    private Money drawnIn(int index) {
        var line = lines.get(index);
        return Money.sum(changesIn(line, drawn, index == lines.size() - 1).values());
    }

    /** Whole multiples, but never nothing: a small loan is still spread over its instalments. */
    private Money inMultiples(Money instalment) {
        return InstalmentMultiple.of(terms).apply(instalment);
    }

    private void plan(int first, Money instalment) {
        for (int i = first; i < lines.size(); i++) {
            var line = lines.get(i);
            if (instalment.compareTo(line.paid()) >= 0) {
                line.planned = instalment;
            }
        }
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
                            - lines.subList(first, lines.size()).stream()
                                    .filter(line -> line.paid().compareTo(before) > 0)
                                    .count());
            var step = Money.rounded(
                    difference.get().yuan().divide(BigDecimal.valueOf(countable), DayCount.PRECISION),
                    terms.rounding());
            var adjusted = inMultiples(before.plus(step));
            if (adjusted.equals(before)) {
                return;
            }
            var trial = new LevelledPlan(this);
            trial.plan(first, adjusted);
            trial.settleLast();
            if (fen(trial.lastDifference().orElse(Money.ZERO)) >= fen(difference.get())) {
                return;
            }
            for (int i = first; i < lines.size(); i++) {
                lines.get(i).planned = trial.lines.get(i).planned;
            }
            work();
        }
    }

    private static long fen(Money money) {
        return Math.abs(money.fen());
    }

    /** The last but one of two unpaid neighbours, seen from the end. */
    private Optional<Line> lastPair() {
        for (int i = lines.size() - 1; i > 0; i--) {
            if (!isPaid(lines.get(i)) && !isPaid(lines.get(i - 1))) {
                return Optional.of(lines.get(i - 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Money> lastDifference() {
        return lastPair().map(line -> lines.get(lines.indexOf(line) + 1).planned.minus(line.planned));
    }

    private static boolean isPaid(Line line) {
        return line.planned.equals(line.paid());
    }

    // ---- interest on what was lent -----------------------------------------------------------------------------

    private void levelFlat(int from) {
        work();
        var repaid = from == 0 ? Money.ZERO : drawnBefore(from).minus(lines.get(from - 1).balance);
        var sum = drawn().minus(repaid);
        for (int i = from; i < lines.size(); i++) {
            sum = sum.plus(flatInterest(i));
        }
        var count = lines.size() - from;
        var each = inMultiples(Money.rounded(
                sum.yuan().divide(BigDecimal.valueOf(count), DayCount.PRECISION), RoundingMode.HALF_EVEN));
        plan(from, each);
        lines.getLast().planned = sum.minus(each.times(BigDecimal.valueOf(count - 1L), terms.rounding()));
        work();
    }

    private Money drawnBefore(int index) {
        return Money.sum(drawn.headMap(lines.get(index).startOn, false).values());
    }

    private Money flatInterest(int index) {
        var line = lines.get(index);
        var balances = new TreeMap<LocalDate, Money>();
        balances.put(line.startOn, drawnBefore(index));
        accumulate(balances, changesIn(line, drawn, false));
        return rounded(sum(interest.of(periods.get(index), line.startOn, line.dueOn, balances)));
    }

    // ---- what is due -------------------------------------------------------------------------------------------

    /** Works out what each line asks for, and lets the last that is unpaid take what is left. */
    private void settleLast() {
        work();
        if (terms.method() == InterestMethod.FLAT) {
            return;
        }
        for (int round = 0; round < 2 * lines.size(); round++) {
            capPlanned();
            var last = lastUnpaid();
            if (last.isEmpty()) {
                return;
            }
            var line = last.get();
            var asked = Money.sum(lines.stream().map(other -> other.planned).toList());
            var owed = drawn().plus(Money.sum(
                    lines.stream().map(other -> other.interest).toList()));
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
        for (var line : lines) {
            var tooMuch = line.principalLeft().minus(left);
            if (tooMuch.isPositive()) {
                line.planned = line.planned.minus(tooMuch).max(line.paid());
            }
        }
        work();
    }

    private Optional<Line> lastUnpaid() {
        Optional<Line> last = Optional.empty();
        for (var line : lines) {
            if (!isPaid(line)) {
                last = Optional.of(line);
            }
        }
        return last.isEmpty() && principalLeft().isPositive() ? Optional.of(lines.getLast()) : last;
    }

    private void work() {
        var opening = Money.ZERO;
        var overdue = Money.ZERO;
        var postponed = Money.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var isLast = i == lines.size() - 1;
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
        var line = lines.get(index);
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
}
