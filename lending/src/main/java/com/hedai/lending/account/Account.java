package com.hedai.lending.account;

import com.hedai.commons.money.Money;
import com.hedai.lending.account.Event.Drawdown;
import com.hedai.lending.account.Event.DueDateChange;
import com.hedai.lending.account.Event.InterestRefund;
import com.hedai.lending.account.Event.Payment;
import com.hedai.lending.account.Event.RateChange;
import com.hedai.lending.account.Event.Refund;
import com.hedai.lending.account.Event.Rescheduling;
import com.hedai.lending.account.Event.Settlement;
import com.hedai.lending.account.Plan.Due;
import com.hedai.lending.account.Posting.Kind;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Timetable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Works out a loan account from everything that happened to it (账户重演). */
public final class Account {
    private final AccountTerms terms;
    private final Plan plan;
    private final List<Drawdown> drawdowns = new ArrayList<>();
    private final List<Line> downPayments = new ArrayList<>();
    private final TreeMap<Integer, Posting> postings = new TreeMap<>();

    /** In the order in which they count. */
    private List<Event> events = List.of();

    /** Of the event that is being applied. */
    private int order;

    /** Money received beyond everything owed, and where it goes when more is drawn. */
    private Money surplus = Money.ZERO;

    private Surplus surplusRule = Surplus.NEXT_INSTALMENT;

    private Account(AccountTerms terms, LocalDate startOn) {
        var periods = new Timetable(terms.instalments(), terms.frequency(), startOn, terms.monthEnd()).periods();
        this.terms = terms;
        this.plan = switch (terms.instalmentRule()) {
            case LEVELLED -> new LevelledPlan(terms, periods);
            case STANDARD_PERIOD -> new StandardPlan(terms, periods);
        };
    }

    /**
     * The account after some events, as it stands on a day.
     *
     * @param events in the order in which they became known; they count in the order of their value dates
     * @throws IllegalArgumentException if no money was drawn, or something happened before it was
     */
    public static AccountState replay(AccountTerms terms, List<Event> events, LocalDate today) {
        var first = events.stream()
                .filter(Drawdown.class::isInstance)
                .min(Comparator.comparing(Event::on))
                .orElseThrow(() -> new IllegalArgumentException("events: no drawdown (expected: at least one)"));
        if (events.stream().anyMatch(event -> event.on().isBefore(first.on()))) {
            throw new IllegalArgumentException(
                    "events: one before the first drawdown on " + first.on() + " (expected: none)");
        }
        var ordered = new ArrayList<>(events);
        ordered.remove(first);
        ordered.sort(Comparator.comparing(Event::on));
        ordered.addFirst(first);
        var account = new Account(terms, first.on());
        account.apply(ordered);
        account.plan.advanceTo(today);
        return account.state();
    }

    private void apply(List<Event> ordered) {
        events = ordered;
        var planned = plan.plansFirst();
        if (planned) {
            for (order = 0; order < events.size(); order++) {
                if (events.get(order).isPlanning()) {
                    change(events.get(order));
                }
            }
            all().forEach(line -> line.settle(events.getFirst().on()));
        }
        for (order = 0; order < events.size(); order++) {
            if (!planned || !events.get(order).isPlanning()) {
                apply(events.get(order));
            }
        }
    }

    private void apply(Event event) {
        plan.advanceTo(event.on());
        change(event);
        all().forEach(line -> line.settle(event.on()));
    }

    private void change(Event event) {
        switch (event) {
            case Drawdown drawdown -> draw(drawdown);
            case Payment payment -> credit(Kind.PAYMENT, payment.on(), payment.amount(), payment.surplus());
            case Refund refund -> credit(Kind.REFUND, refund.on(), refund.amount(), refund.surplus());
            case InterestRefund refund ->
                credit(Kind.INTEREST_REFUND, refund.on(), interestToRefund(refund.on()), refund.surplus());
            case Settlement settlement -> settle(settlement.on());
            case RateChange change -> plan.changeRate(change.on(), change.rate());
            case DueDateChange change -> plan.changeDueDate(change.dueOn(), change.newDueOn());
            case Rescheduling rescheduling -> plan.reschedule(rescheduling);
        }
    }

    private void draw(Drawdown drawdown) {
        drawdowns.add(drawdown);
        var down = InstalmentMultiple.of(terms).nearest(drawdown.amount().times(terms.downPayment(), terms.rounding()));
        if (terms.downPayment().signum() > 0) {
            var line = new Line(drawdown.on(), drawdown.on());
            line.principal = down;
            downPayments.add(line);
        }
        plan.draw(drawdown.on(), drawdown.amount().minus(down), down);
        post(Kind.DRAWDOWN, drawdown.on(), drawdown.amount(), payFromSurplus(drawdown.on()), Money.ZERO);
    }

    // ---- money that comes in -----------------------------------------------------------------------------------

    private void credit(Kind kind, LocalDate on, Money amount, Surplus rule) {
        surplusRule = rule;
        var settling = plan.settledBy(on, amount.minus(downPaymentsLeft()));
        var paid = settling.isPresent() ? pay(settling.get(), on) : payWhatIsAsked(on, amount);
        post(kind, on, amount, paid, amount.minus(paid.total()));
    }

    /** What interest there is more than if all refunds had come with the drawdowns, and is not refunded yet. */
    private Money interestToRefund(LocalDate on) {
        var otherwise = new Account(terms, events.getFirst().on());
        otherwise.apply(Refunds.withDrawdowns(events.subList(0, order)));
        otherwise.plan.advanceTo(on);
        var refunded = Money.sum(postings.values().stream()
                .filter(posting -> posting.kind() == Kind.INTEREST_REFUND)
                .map(Posting::amount)
                .toList());
        return plan.interestUntil(on)
                .minus(otherwise.plan.interestUntil(on))
                .minus(refunded)
                .max(Money.ZERO);
    }

    /** First what is due, then what is to come. */
    private Share payWhatIsAsked(LocalDate on, Money amount) {
        plan.receive(on, amount);
        var due = all().filter(line -> !line.dueOn.isAfter(on)).toList();
        var paid = payInOrder(due, on, amount);
        return paid.plus(payAhead(on, amount.minus(paid.total())));
    }

    /** Money that is held for the borrower goes to what has just been drawn. */
    private Share payFromSurplus(LocalDate on) {
        if (!surplus.isPositive()) {
            return Share.NOTHING;
        }
        var paid = payWhatIsAsked(on, surplus);
        surplus = surplus.minus(paid.total());
        return paid;
    }

    private Share payAhead(LocalDate on, Money amount) {
        if (surplusRule != Surplus.NEXT_INSTALMENT && !plan.letsChoose()) {
            throw new IllegalArgumentException("surplus: " + surplusRule
                    + " (expected: NEXT_INSTALMENT, where early money reduces principal at once)");
        }
        var toCome = all().filter(line -> line.dueOn.isAfter(on)).toList();
        return switch (surplusRule) {
            case NEXT_INSTALMENT -> payInOrder(toCome, on, amount);
            case LAST_INSTALMENT -> payInOrder(toCome.reversed(), on, amount);
            case REAMORTISE -> payAlike(toCome, on, amount);
        };
    }

    private Share payInOrder(List<Line> lines, LocalDate on, Money amount) {
        var paid = Share.NOTHING;
        for (var line : lines) {
            paid = paid.plus(pay(line, on, amount.minus(paid.total())));
        }
        return paid;
    }

    /** The same to each; what one does not take is shared among the others. */
    private Share payAlike(List<Line> lines, LocalDate on, Money amount) {
        var paid = Share.NOTHING;
        var open = open(lines, on);
        while (!open.isEmpty() && paid.total().compareTo(amount) < 0) {
            var left = amount.minus(paid.total());
            var even = Money.rounded(
                    left.yuan().divide(BigDecimal.valueOf(open.size()), DayCount.PRECISION), terms.rounding());
            for (var line : open) {
                var rest = amount.minus(paid.total());
                paid = paid.plus(pay(line, on, line == open.getLast() ? rest : even.min(rest)));
            }
            open = open(lines, on);
        }
        return paid;
    }

    private List<Line> open(List<Line> lines, LocalDate on) {
        return lines.stream()
                .filter(line -> owed(line, on).total().isPositive())
                .toList();
    }

    private Share pay(Line line, LocalDate on, Money amount) {
        if (!amount.isPositive()) {
            return Share.NOTHING;
        }
        var share = owed(line, on).paidBy(amount, terms.allocation());
        if (share.total().isPositive()) {
            book(line, on, share);
        }
        return share;
    }

    private Share owed(Line line, LocalDate on) {
        return isDownPayment(line) ? new Share(line.principalLeft(), Money.ZERO) : plan.owed(line, on);
    }

    private void book(Line line, LocalDate on, Share share) {
        if (isDownPayment(line)) {
            line.pay(on, share.principal(), share.interest());
        } else {
            plan.pay(line, on, share);
        }
    }

    private boolean isDownPayment(Line line) {
        return downPayments.contains(line);
    }

    private void settle(LocalDate on) {
        var paid = pay(plan.settlement(on), on);
        post(Kind.SETTLEMENT, on, paid.total(), paid, Money.ZERO);
    }

    private Share pay(List<Due> dues, LocalDate on) {
        var paid = Share.NOTHING;
        for (var line : downPayments) {
            var share = new Share(line.principalLeft(), Money.ZERO);
            line.pay(on, share.principal(), share.interest());
            paid = paid.plus(share);
        }
        for (var due : dues) {
            if (due.share().total().isPositive()) {
                plan.pay(due.line(), on, due.share());
                paid = paid.plus(due.share());
            }
        }
        return paid;
    }

    // ---- what comes out ----------------------------------------------------------------------------------------

    private void post(Kind kind, LocalDate on, Money amount, Share share, Money left) {
        surplus = surplus.plus(left);
        postings.put(order, new Posting(kind, on, amount, share.principal(), share.interest(), left, Money.ZERO));
    }

    /** The postings with the principal that was left after each. */
    private List<Posting> balanced() {
        var balanced = new ArrayList<Posting>();
        var balance = Money.ZERO;
        for (var posting : postings.values()) {
            var drawn = posting.kind() == Kind.DRAWDOWN ? posting.amount() : Money.ZERO;
            balance = balance.plus(drawn).minus(posting.principal());
            balanced.add(posting.withBalance(balance.max(Money.ZERO)));
        }
        return balanced;
    }

    private Money downPaymentsLeft() {
        return Money.sum(downPayments.stream().map(Line::principalLeft).toList());
    }

    /** All lines in the order they fall due, those that began earlier first. */
    private Stream<Line> all() {
        return Stream.concat(downPayments.stream(), plan.lines().stream())
                .sorted(Comparator.comparing((Line line) -> line.dueOn).thenComparing(line -> line.startOn));
    }

    private AccountState state() {
        var instalments = new ArrayList<AccountInstalment>();
        var repaid = Money.ZERO;
        for (var line : all().toList()) {
            repaid = repaid.plus(line.principal);
            line.balance = drawnUntil(line).minus(repaid);
            instalments.add(line.instalment(instalments.size() + 1));
        }
        return new AccountState(drawdowns, instalments, balanced(), surplus);
    }

    /** What was drawn before a line falls due; for a down payment its own drawdown too. */
    private Money drawnUntil(Line line) {
        return Money.sum(drawdowns.stream()
                .filter(drawdown -> drawdown.on().isBefore(line.dueOn)
                        || (isDownPayment(line) && drawdown.on().equals(line.dueOn))
                        || line == plan.lines().getLast())
                .map(Drawdown::amount)
                .toList());
    }
}
