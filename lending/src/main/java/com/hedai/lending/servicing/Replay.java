package com.hedai.lending.servicing;

import static java.util.function.Predicate.not;

import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.servicing.ArrearsTerms.PrincipalPayment;
import com.hedai.lending.servicing.Explanation.Rule;
import com.hedai.lending.servicing.LoanEvent.Extended;
import com.hedai.lending.servicing.LoanEvent.FeeCharged;
import com.hedai.lending.servicing.LoanEvent.Paused;
import com.hedai.lending.servicing.LoanEvent.RateChanged;
import com.hedai.lending.servicing.LoanEvent.Received;
import com.hedai.lending.servicing.LoanEvent.Rescheduled;
import com.hedai.lending.servicing.LoanEvent.Terminated;
import com.hedai.lending.servicing.LoanEvent.Waived;
import com.hedai.lending.servicing.LoanEvent.WrittenOff;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A loan while its events are applied, one after the other (重演). An event that no longer fits what is there changes nothing. */
final class Replay {
    private final ServicingTerms terms;
    private final Planner planner;
    private final Reasons reasons;
    private LoanBook book;

    /** Of the event that is being applied. */
    private int sequence;

    /** From then on nothing changes it but money. */
    private boolean isWrittenOff;

    Replay(ServicingTerms terms, LocalDate valueOn, ScheduleTerms schedule) {
        this.terms = terms;
        this.planner = new Planner(schedule);
        this.reasons =
                new Reasons(valueOn, schedule.principal(), terms.arrears().penaltyRate());
        this.book = new LoanBook(terms, planner.first(), List.of(), List.of());
    }

    LoanBook book() {
        return book;
    }

    Effect apply(int place, LoanEvent event) {
        var on = event.valueOn();
        sequence = place;
        accrue(on);
        var before = book;
        if (!isWrittenOff || event instanceof Received) {
            change(event);
            payAgain(on);
        }
        book = book.accrued(on).each(instalment -> instalment.settled(on));
        var received = event instanceof Received money ? money.amount() : Money.ZERO;
        var effect = Effect.between(sequence, before, book, received);
        reasons.happened(event, effect, before, book);
        remember(effect, on);
        return effect;
    }

    /** Penalty comes up to the start of a day. */
    void accrue(LocalDate on) {
        var before = book;
        book = book.accrued(on);
        reasons.accrued(before, book, on);
    }

    Explanation explain(LocalDate day) {
        return reasons.explain(book, dayCount(), day);
    }

    private void change(LoanEvent event) {
        switch (event) {
            case Received received -> receive(received);
            case FeeCharged charged -> charge(charged);
            case Waived waived -> waive(waived);
            case Paused paused -> pause(new Pause(paused.valueOn(), paused.until()));
            case RateChanged changed -> {
                planner.changeRate(changed.rate());
                replan(new Replanning(changed.valueOn(), Excess.LOWER_INSTALMENTS, Money.ZERO, Money.ZERO, Money.ZERO));
            }
            case Extended extended -> extend(extended);
            case Rescheduled rescheduled -> reschedule(rescheduled);
            case Terminated terminated -> terminate(terminated.valueOn());
            case WrittenOff writtenOff -> {
                isWrittenOff = true;
                terminate(writtenOff.valueOn());
                book = book.accrued(writtenOff.valueOn()).each(LoanInstalment::closed);
            }
        }
    }

    /** Principal that was paid, or that goes elsewhere, counts from the day of the event. */
    private void remember(Effect effect, LocalDate on) {
        var payments = new ArrayList<>(book.history());
        effect.shares().forEach((number, share) -> {
            if (!share.principal().isZero()) {
                payments.add(new PrincipalPayment(number, on, share.principal()));
            }
        });
        book = book.withHistory(payments);
    }

    // ---- money that comes in -----------------------------------------------------------------------------------

    private void receive(Received received) {
        var on = received.valueOn();
        if (book.isSettled()) {
            return;
        }
        var payoff = book.payoff(on);
        if (received.amount().compareTo(payoff.total()) >= 0) {
            book = book.withInstalments(payoff.instalments()).paid(payoff.shares());
        } else if (received.excess() == Excess.NEXT_INSTALMENTS) {
            pay(received.amount(), book.instalments(), on);
        } else {
            var left = pay(received.amount(), due(on), on);
            prepay(on, left, received.excess());
        }
    }

    /** Pays some instalments, the oldest first; gives what is left. */
    private Money pay(Money amount, List<LoanInstalment> instalments, LocalDate on) {
        var allocation = Allocation.of(amount, book.asked(instalments.stream(), on), terms.order());
        book = book.paid(allocation.shares());
        return allocation.surplus();
    }

    /** Money for what is owed no more goes to what is. */
    private void payAgain(LocalDate on) {
        var freed = new TreeMap<Integer, Owed>();
        for (var instalment : book.instalments()) {
            var unpaid = instalment.unpaid();
            var tooMuch = unpaid.min(Owed.NOTHING);
            if (!tooMuch.equals(Owed.NOTHING)) {
                freed.put(instalment.number(), tooMuch);
            }
        }
        if (!freed.isEmpty()) {
            book = book.paid(freed);
            var money = freed.values().stream().reduce(Owed.NOTHING, Owed::plus).total();
            pay(money.negated(), book.instalments(), on);
        }
    }

    private void prepay(LocalDate on, Money amount, Excess excess) {
        var running = running(on);
        if (!amount.isPositive() || running.isEmpty()) {
            pay(amount, toCome(on), on);
            return;
        }
        var rate = terms.settlement().prepaymentFee().value();
        var free = Money.sum(running.stream()
                .map(instalment -> instalment.unpaid().principal())
                .toList());
        var principal = Money.rounded(
                        amount.yuan().divide(BigDecimal.ONE.add(rate), DayCount.PRECISION), RoundingMode.DOWN)
                .min(free);
        var fee = principal.times(rate, RoundingMode.HALF_UP).min(amount.minus(principal));
        replan(new Replanning(
                on, excess, principal, fee, amount.minus(principal).minus(fee)));
    }

    // ---- what is owed ------------------------------------------------------------------------------------------

    private void charge(FeeCharged charged) {
        var toCome = toCome(charged.valueOn());
        var bearer = toCome.isEmpty() ? book.instalments().getLast() : toCome.getFirst();
        book = book.each(instalment ->
                instalment.number() == bearer.number() ? instalment.plus(OwedPart.FEE, charged.amount()) : instalment);
    }

    private void waive(Waived waived) {
        var on = waived.valueOn();
        var left = waived.waived();
        var instalments = new ArrayList<LoanInstalment>();
        for (var instalment : book.instalments()) {
            var waivable =
                    instalment.isDue(on) ? instalment.unpaid().with(OwedPart.PRINCIPAL, Money.ZERO) : Owed.NOTHING;
            var share = left.min(waivable);
            instalments.add(waive(instalment, share, on));
            left = left.minus(share);
        }
        book = book.withInstalments(instalments);
    }

    private LoanInstalment waive(LoanInstalment instalment, Owed share, LocalDate on) {
        if (share.isNothing()) {
            return instalment;
        }
        var stretches = new ArrayList<>(instalment.stretches());
        if (!share.interest().isZero()) {
            stretches.add(Stretch.on(on, share.interest().negated(), Rule.WAIVED, sequence));
        }
        return instalment
                .plus(OwedPart.FEE, share.fee().negated())
                .plus(OwedPart.PENALTY, share.penalty().negated())
                .adjustPenalty(share.penalty().negated())
                .with(stretches);
    }

    private void pause(Pause pause) {
        var pauses = pause.joinedWith(book.pauses());
        book = book.withPauses(pauses).each(instalment -> withPauses(instalment, pauses));
    }

    private LoanInstalment withPauses(LoanInstalment instalment, List<Pause> pauses) {
        var stretches = instalment.stretches();
        for (var pause : pauses) {
            stretches = stretches.stream()
                    .flatMap(stretch -> stretch.without(dayCount(), pause).stream())
                    .toList();
        }
        return instalment.with(stretches);
    }

    /** Only where the day is free: before the next instalment, and not when it is paid already. */
    private void extend(Extended extended) {
        var instalments = new ArrayList<>(book.instalments());
        for (int i = 0; i < instalments.size(); i++) {
            var instalment = instalments.get(i);
            var isLast = i == instalments.size() - 1;
            if (instalment.dueOn().equals(extended.dueOn())
                    && !instalment.isSettled()
                    && (isLast
                            || extended.newDueOn()
                                    .isBefore(instalments.get(i + 1).dueOn()))) {
                instalments.set(i, instalment.dueOn(extended.newDueOn()));
            }
        }
        book = book.withInstalments(instalments);
    }

    // ---- another plan ------------------------------------------------------------------------------------------

    /**
     * The instalments to come are planned anew (重算).
     *
     * @param prepaid principal that is paid now
     * @param fee for paying it early
     * @param money that is left for what is asked for then
     */
    private record Replanning(LocalDate on, Excess excess, Money prepaid, Money fee, Money money) {}

    /**
     * Interest until that day stays as it ran. Principal that was paid ahead reduces what is planned; everything else that was paid
     * ahead is paid again, to what is asked for now.
     */
    private void replan(Replanning change) {
        var old = running(change.on());
        if (old.isEmpty()) {
            return;
        }
        var ahead = paid(old);
        var prepaid = change.prepaid().plus(ahead.principal());
        var left = Money.sum(old.stream().map(each -> each.owed().principal()).toList())
                .minus(prepaid);
        var planned = left.isPositive()
                ? planner.replan(old.getFirst().number(), left, change.excess())
                : List.<LoanInstalment>of();
        var merged = new Merge(dayCount(), change.on(), sequence, old)
                .with(planned)
                .withLaterDueDates()
                .withPaid(new Owed(change.fee(), Money.ZERO, Money.ZERO, prepaid))
                .instalments();
        replace(
                change.on(),
                over(change.on()),
                merged,
                change.money().plus(ahead.total()).minus(ahead.principal()));
    }

    private void reschedule(Rescheduled change) {
        var on = change.valueOn();
        var old = toCome(on);
        var late = due(on);
        var ahead = paid(old);
        var arrears = late.stream().map(LoanInstalment::unpaid).reduce(Owed.NOTHING, Owed::plus);
        var left = Money.sum(old.stream().map(each -> each.owed().principal()).toList())
                .minus(ahead.principal())
                .plus(arrears.principal());
        if (!left.isPositive()) {
            return;
        }
        var planned = planner.planAnew(change, late.size() + 1, left);
        var merged = new Merge(dayCount(), on, sequence, old)
                .with(planned)
                .withPaid(Owed.NOTHING.with(OwedPart.PRINCIPAL, ahead.principal()))
                .withArrears(arrears.with(OwedPart.PRINCIPAL, Money.ZERO), change.arrearsOver())
                .instalments();
        replace(
                on,
                late.stream().map(instalment -> carriedOver(instalment, on)).toList(),
                merged,
                ahead.total().minus(ahead.principal()));
    }

    /** What is unpaid of it is asked for elsewhere. */
    private LoanInstalment carriedOver(LoanInstalment instalment, LocalDate on) {
        var stretches = new ArrayList<>(instalment.stretches());
        var unpaid = instalment.unpaid();
        if (!unpaid.interest().isZero()) {
            stretches.add(Stretch.on(on, unpaid.interest().negated(), Rule.CARRIED, sequence));
        }
        return instalment
                .plus(OwedPart.FEE, unpaid.fee().negated())
                .plus(OwedPart.PENALTY, unpaid.penalty().negated())
                .plus(OwedPart.PRINCIPAL, unpaid.principal().negated())
                .with(stretches)
                .closed();
    }

    private void terminate(LocalDate on) {
        var old = toCome(on);
        if (old.isEmpty()) {
            return;
        }
        var ahead = paid(old);
        var merged = new Merge(dayCount(), on, sequence, old)
                        .with(List.of())
                        .withPaid(Owed.NOTHING.with(OwedPart.PRINCIPAL, ahead.principal()))
                        .withPrincipal(Money.sum(old.stream()
                                        .map(each -> each.owed().principal())
                                        .toList())
                                .minus(ahead.principal()))
                        .instalments()
                        .stream()
                        .map(instalment -> instalment.dueOn(on))
                        .toList();
        replace(on, due(on), merged, ahead.total().minus(ahead.principal()));
    }

    private void replace(LocalDate on, List<LoanInstalment> kept, List<LoanInstalment> planned, Money money) {
        var paused = planned.stream()
                .map(instalment -> withPauses(instalment, book.pauses()))
                .toList();
        var instalments = new ArrayList<>(kept);
        instalments.addAll(paused);
        book = book.withInstalments(instalments);
        pay(money, toCome(on), on);
    }

    private static Owed paid(List<LoanInstalment> instalments) {
        return instalments.stream().map(LoanInstalment::paid).reduce(Owed.NOTHING, Owed::plus);
    }

    private List<LoanInstalment> due(LocalDate on) {
        return book.instalments().stream()
                .filter(instalment -> instalment.isDue(on))
                .toList();
    }

    private List<LoanInstalment> toCome(LocalDate on) {
        return book.instalments().stream()
                .filter(not(instalment -> instalment.isDue(on)))
                .toList();
    }

    /** Whose interest still runs; one that only has more time for what it owes is planned no more. */
    private List<LoanInstalment> running(LocalDate on) {
        return book.instalments().stream()
                .filter(instalment -> instalment.isRunning(on))
                .toList();
    }

    private List<LoanInstalment> over(LocalDate on) {
        return book.instalments().stream()
                .filter(not(instalment -> instalment.isRunning(on)))
                .toList();
    }

    private DayCount dayCount() {
        return terms.settlement().dayCount();
    }
}
