package com.hedai.lending.account;

import static java.math.BigDecimal.ONE;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Frequency.Unit;
import com.hedai.lending.schedule.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One walk through the instalments of a standard plan, from the first to the last (标准期推算).
 *
 * <p>The equal instalment of a balance B over n periods at the standard rate r is B r / (1 - (1+r)^-n). Money that came in before its
 * instalment was due reduced principal from that day on, all of it. What was overdue bore interest until it was paid, and counts as
 * paid from today on.
 */
final class StandardWalk {
    private final AccountTerms terms;
    private final List<Period> periods;
    private final Interest interest;
    private final Graces graces;
    private final NavigableMap<LocalDate, Money> drawn;
    private final Money down;
    private final NavigableMap<LocalDate, Money> received;
    private final LocalDate today;

    private Money balance = Money.ZERO;
    private Money drawnSoFar = Money.ZERO;
    private Money level = Money.ZERO;

    /** With which the equal instalment was found. */
    private AnnualRate rate;

    /** Principal that was paid before its time and not yet set off. */
    private Money ahead = Money.ZERO;

    private final Arrears arrears = new Arrears();

    StandardWalk(
            AccountTerms terms,
            List<Period> periods,
            Interest interest,
            Graces graces,
            NavigableMap<LocalDate, Money> drawn,
            Money down,
            NavigableMap<LocalDate, Money> received,
            LocalDate today) {
        this.terms = terms;
        this.periods = periods;
        this.interest = interest;
        this.rate = terms.rate();
        this.graces = graces;
        this.drawn = drawn;
        this.down = down;
        this.received = received;
        this.today = today;
    }

    void through(List<Line> lines) {
        var postponed = Money.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var isLast = i == lines.size() - 1;
            var early = reckon(i, line);
            var planned = plannedPrincipal(i, line);
            if (graces.isWithoutInterest(i) && !isLast) {
                postponed = postponed.plus(line.interest);
                line.interest = Money.ZERO;
            } else {
                line.interest = line.interest.plus(postponed);
                postponed = Money.ZERO;
            }
            pay(line, early, planned, i);
        }
    }

    /** Finds the interest of a period and what came in early within it. */
    private Money reckon(int index, Line line) {
        var early = Money.ZERO;
        var balances = new TreeMap<LocalDate, Money>();
        var owed = balance.plus(today.isAfter(line.startOn) ? arrears.principal() : Money.ZERO);
        balances.put(line.startOn, owed);
        var draws = index == periods.size() - 1
                ? drawn.tailMap(line.startOn, true)
                : drawn.subMap(line.startOn, true, line.dueOn, false);
        var days = new TreeMap<>(draws);
        var receipts = received.subMap(line.startOn, index == 0, line.dueOn, false);
        receipts.keySet().forEach(day -> days.putIfAbsent(day, Money.ZERO));
        if (today.isAfter(line.startOn) && today.isBefore(line.dueOn)) {
            days.putIfAbsent(today, Money.ZERO);
        }
        for (var day : days.keySet()) {
            owed = owed.plus(draws.getOrDefault(day, Money.ZERO));
            if (receipts.containsKey(day)) {
                var paid = arrears.pay(receipts.get(day));
                var rest = receipts.get(day).minus(paid.total());
                early = early.plus(rest);
                owed = owed.minus(paid.principal()).minus(rest);
            }
            balances.put(day, day.equals(today) ? owed.minus(arrears.principal()) : owed);
        }
        drawnSoFar = drawnSoFar.plus(Money.sum(draws.values()));
        balance = balance.plus(Money.sum(draws.values()));
        line.interest = interestOf(index, line, balances).max(line.interestPaid);
        return early;
    }

    private Money interestOf(int index, Line line, NavigableMap<LocalDate, Money> balances) {
        if (terms.method() == InterestMethod.FLAT) {
            var each = flatInterest();
            var isLast = index == periods.size() - 1;
            return isLast ? flatTotal().minus(each.times(BigDecimal.valueOf(index), terms.rounding())) : each;
        }
        return Money.sum(interest.of(periods.get(index), line.startOn, line.dueOn, balances).stream()
                .map(this::rounded)
                .toList());
    }

    private Money plannedPrincipal(int index, Line line) {
        var isLast = index == periods.size() - 1;
        relevel(index, line);
        if (isLast) {
            return balance;
        }
        if (graces.isWithoutPrincipal(index)) {
            return Money.ZERO;
        }
        var wanted = terms.method() == InterestMethod.EQUAL_PRINCIPAL ? level : level.minus(line.interest);
        var setOff = wanted.max(Money.ZERO).min(ahead);
        ahead = ahead.minus(setOff);
        return wanted.minus(setOff).max(Money.ZERO).min(balance);
    }

    /** The equal instalment is found at the start, and again when money is drawn, the rate changes or the plan does. */
    private void relevel(int index, Line line) {
        var newRate = interest.rateOn(line.dueOn.minusDays(1));
        var hasDrawn = !drawn.subMap(line.startOn, true, line.dueOn, false).isEmpty();
        if (index == 0 || hasDrawn || graces.isChangedAt(index) || !newRate.equals(rate)) {
            rate = newRate;
            level = level(balance, graces.bearing(index, periods.size()));
        }
    }

    /** What came in makes the principal of a line larger if it is more than was asked for. */
    private void pay(Line line, Money early, Money planned, int index) {
        var principal = early.max(planned).max(line.principalPaid).min(balance);
        var onTime = received.getOrDefault(line.dueOn, Money.ZERO);
        onTime = onTime.minus(arrears.pay(onTime).total());
        var asked = principal.plus(line.interest).minus(early).max(Money.ZERO);
        principal = principal.plus(onTime.minus(asked).max(Money.ZERO)).min(balance);
        line.principal = principal;
        balance = balance.minus(principal);
        line.balance = balance;
        arrears.add(new Share(principal, line.interest), early.plus(onTime));
        if (principal.compareTo(planned) > 0) {
            prepaid(principal.minus(planned), graces.bearing(index + 1, periods.size()));
        }
    }

    private void prepaid(Money amount, int left) {
        switch (terms.recalculation().prepayment()) {
            case LOWER_INSTALMENTS -> level = left > 0 ? level(balance, left) : level;
            case NEXT_INSTALMENTS -> ahead = ahead.plus(amount);
            case FEWER_INSTALMENTS, LAST_INSTALMENT -> {
                // the same instalments go on until nothing is left
            }
        }
    }

    // ---- the equal instalment ----------------------------------------------------------------------------------

    private Money level(Money left, int count) {
        var owed = isFree() ? left.plus(yetToBeDrawn()) : left;
        var multiple = InstalmentMultiple.of(terms);
        return switch (terms.method()) {
            case EQUAL_INSTALMENT -> multiple.apply(annuity(owed, count));
            case EQUAL_PRINCIPAL -> part(owed, count);
            case FLAT -> multiple.apply(part(owed, count)).plus(multiple.nearest(flatInterest()));
        };
    }

    /** Without interest the parts are those of the whole loan, also of what is drawn later. */
    private boolean isFree() {
        return interest.rates().values().stream().allMatch(AnnualRate::isZero);
    }

    private Money yetToBeDrawn() {
        return Money.sum(drawn.values()).minus(drawnSoFar);
    }

    private Money part(Money owed, int count) {
        return rounded(owed.yuan().divide(BigDecimal.valueOf(count), DayCount.PRECISION));
    }

    private Money annuity(Money owed, int count) {
        var standard = standardRate();
        if (standard.signum() == 0) {
            return part(owed, count);
        }
        var discount = ONE.divide(ONE.add(standard).pow(count, DayCount.PRECISION), DayCount.PRECISION);
        return rounded(owed.yuan().multiply(standard).divide(ONE.subtract(discount), DayCount.PRECISION));
    }

    /** The rate of the month of the first drawdown; where all periods are alike, of any. */
    private BigDecimal standardRate() {
        var start = periods.getFirst().startOn();
        var from = terms.frequency().unit() == Unit.MONTHS ? start.withDayOfMonth(1) : start;
        var standard = Period.of(from, terms.frequency().endOf(from, 1, terms.monthEnd()), terms.frequency());
        return rate.value().multiply(terms.dayCount().yearFraction(standard, from), DayCount.PRECISION);
    }

    /** Interest of the whole term on all that was drawn, the part that is asked for at once too. */
    private Money flatTotal() {
        var rates = periods.stream().map(interest::rateOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        return rounded(Money.sum(drawn.values()).plus(down).yuan().multiply(rates));
    }

    private Money flatInterest() {
        return part(flatTotal(), periods.size());
    }

    private Money rounded(BigDecimal exact) {
        return Money.rounded(exact.round(DayCount.USED), terms.rounding());
    }

    /** What fell due and was not paid (欠款), oldest first. */
    private static final class Arrears {
        private final List<Share> unpaid = new ArrayList<>();

        void add(Share due, Money paid) {
            var share = due.paidBy(paid.min(due.total()), Allocation.INTEREST_FIRST);
            unpaid.add(due.minus(share));
        }

        Money principal() {
            return Money.sum(unpaid.stream().map(Share::principal).toList());
        }

        /** Pays as much as there is; gives what was paid. */
        Share pay(Money amount) {
            var paid = Share.NOTHING;
            for (int i = 0; i < unpaid.size(); i++) {
                var share = unpaid.get(i).paidBy(amount.minus(paid.total()), Allocation.INTEREST_FIRST);
                unpaid.set(i, unpaid.get(i).minus(share));
                paid = paid.plus(share);
            }
            return paid;
        }
    }
}
