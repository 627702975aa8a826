package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import com.hedai.loan.product.OwedPart;
import com.hedai.loan.servicing.ArrearsTerms.PrincipalPayment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is owed on one loan (贷款账): its instalments and the principal paid so far with value dates. Pure; every change gives a new
 * book.
 *
 * @param instalments in the order of due dates
 */
record LoanBook(ArrearsTerms terms, List<LoanInstalment> instalments, List<PrincipalPayment> history) {
    LoanBook {
        instalments = List.copyOf(instalments);
        history = List.copyOf(history);
    }

    /** Everything unpaid, also of instalments to come. */
    Owed unpaid() {
        return sum(instalments.stream());
    }

    /** What is unpaid of instalments that are due. */
    Owed due(LocalDate day) {
        return sum(instalments.stream().filter(instalment -> instalment.isDue(day)));
    }

    boolean isSettled() {
        return unpaid().isNothing();
    }

    /** Days since the oldest due date that is unpaid beyond its grace; zero if none is. */
    int daysPastDue(LocalDate day) {
        return instalments.stream()
                .filter(instalment -> !instalment.isSettled() && terms.isLate(instalment.dueOn(), day))
                .mapToInt(instalment -> (int) ChronoUnit.DAYS.between(instalment.dueOn(), day))
                .max()
                .orElse(0);
    }

    /** The book with the penalty that has come up to the start of a day. */
    LoanBook accrued(LocalDate upTo) {
        return new LoanBook(
                terms,
                instalments.stream()
                        .map(instalment -> instalment.withPenalty(penalty(instalment, upTo)))
                        .toList(),
                history);
    }

    /**
     * The book after a payment. It settles what was owed on its value date; penalty that was recognised for later days on principal
     * it paid falls away. Penalty that was paid already stays paid.
     *
     * @param accruedTo up to which day the penalty is recognised afterwards
     */
    Repaid repay(Money amount, LocalDate valueOn, LocalDate accruedTo, List<OwedPart> order) {
        var owed = new LinkedHashMap<Integer, Owed>();
        instalments.forEach(
                instalment -> owed.put(instalment.number(), instalment.unpaid(penalty(instalment, valueOn))));
        var allocation = Allocation.of(amount, owed, order);
        var after = new LoanBook(terms, paid(allocation), paidHistory(allocation, valueOn))
                .accrued(accruedTo)
                .settled(valueOn);
        return new Repaid(after, allocation, after.penalty().minus(penalty()));
    }

    /** What settles the loan on a day: see {@link Payoff}. */
    Payoff payoff(LocalDate day, SettlementTerms settlement) {
        return Payoff.of(this, day, day, settlement);
    }

    /**
     * The book after money that came in on a day: enough to settle the loan settles it, and the rest is surplus; anything less is a
     * repayment. A day before a payment that is booked already is no day to settle on, since its money was in use until then.
     *
     * @param accruedTo up to which day the penalty is recognised afterwards
     */
    Repaid receive(
            Money amount, LocalDate valueOn, LocalDate accruedTo, List<OwedPart> order, SettlementTerms settlement) {
        if (!isSettled()) {
            var payoff = Payoff.of(this, notBeforePayments(valueOn), valueOn, settlement);
            if (amount.compareTo(payoff.total()) >= 0) {
                return settle(amount, valueOn, payoff);
            }
        }
        return repay(amount, valueOn, accruedTo, order);
    }

    /** Principal paid back so far, by value date. */
    NavigableMap<LocalDate, Money> principalRepaid() {
        var repaid = new TreeMap<LocalDate, Money>();
        history.forEach(payment -> repaid.merge(payment.valueOn(), payment.amount(), Money::plus));
        return repaid;
    }

    Money interest() {
        return Money.sum(instalments.stream().map(LoanInstalment::interest).toList());
    }

    private LocalDate notBeforePayments(LocalDate valueOn) {
        return history.stream()
                .map(PrincipalPayment::valueOn)
                .filter(valueOn::isBefore)
                .max(LocalDate::compareTo)
                .orElse(valueOn);
    }

    private Repaid settle(Money amount, LocalDate valueOn, Payoff payoff) {
        var allocation = new Allocation(payoff.shares(), amount.minus(payoff.total()));
        var owed = new LoanBook(terms, payoff.instalments(), history);
        var after = new LoanBook(terms, owed.paid(allocation), paidHistory(allocation, valueOn)).settled(payoff.on());
        return new Repaid(after, allocation, after.penalty().minus(penalty()));
    }

    private List<LoanInstalment> paid(Allocation allocation) {
        return instalments.stream()
                .map(instalment -> instalment.paid(allocation.shares().getOrDefault(instalment.number(), Owed.NOTHING)))
                .toList();
    }

    private List<PrincipalPayment> paidHistory(Allocation allocation, LocalDate valueOn) {
        var payments = new ArrayList<>(history);
        allocation
                .shares()
                .forEach((number, share) -> payments.add(new PrincipalPayment(number, valueOn, share.principal())));
        return payments;
    }

    private LoanBook settled(LocalDate day) {
        return new LoanBook(
                terms,
                instalments.stream().map(instalment -> instalment.settled(day)).toList(),
                history);
    }

    /** The penalty on an instalment up to the start of a day; never less than was paid of it. */
    Money penalty(LoanInstalment instalment, LocalDate upTo) {
        if (!terms.isLate(instalment.dueOn(), upTo)) {
            return instalment.penaltyPaid();
        }
        var payments = history.stream()
                .filter(payment -> payment.instalmentNumber() == instalment.number())
                .toList();
        return terms.penalty(instalment.dueOn(), instalment.principal(), payments, upTo)
                .max(instalment.penaltyPaid());
    }

    private Money penalty() {
        return Money.sum(instalments.stream().map(LoanInstalment::penalty).toList());
    }

    private static Owed sum(Stream<LoanInstalment> instalments) {
        return instalments.map(LoanInstalment::unpaid).reduce(Owed.NOTHING, Owed::plus);
    }

    /**
     * What a payment did (还款结果).
     *
     * @param penaltyChange how much more penalty is recognised than before; less than zero for a payment that counts from an
     *     earlier day
     */
    record Repaid(LoanBook book, Allocation allocation, Money penaltyChange) {}
}
