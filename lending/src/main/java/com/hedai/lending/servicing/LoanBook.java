package com.hedai.lending.servicing;

import com.hedai.commons.money.Money;
import com.hedai.lending.servicing.ArrearsTerms.PrincipalPayment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is owed on one loan (贷款账): its instalments and the principal paid so far with value dates. Every change gives a new book.
 *
 * @param instalments in the order of due dates
 * @param pauses apart from each other
 */
public record LoanBook(
        ServicingTerms terms, List<LoanInstalment> instalments, List<PrincipalPayment> history, List<Pause> pauses) {
    public LoanBook {
        instalments = List.copyOf(instalments);
        history = List.copyOf(history);
        pauses = List.copyOf(pauses);
    }

    /** Everything unpaid, also of instalments to come. */
    public Owed unpaid() {
        return sum(instalments.stream());
    }

    /** What is unpaid of instalments that are due. */
    public Owed due(LocalDate day) {
        return sum(instalments.stream().filter(instalment -> instalment.isDue(day)));
    }

    public boolean isSettled() {
        return unpaid().isNothing();
    }

    /** Days since the oldest due date that is unpaid beyond its grace; zero if none is. */
    public int daysPastDue(LocalDate day) {
        return instalments.stream()
                .filter(instalment -> !instalment.isSettled() && terms.arrears().isLate(instalment.dueOn(), day))
                .mapToInt(instalment -> (int) ChronoUnit.DAYS.between(instalment.dueOn(), day))
                .max()
                .orElse(0);
    }

    /** The book with the penalty that has come up to the start of a day. */
    public LoanBook accrued(LocalDate upTo) {
        return each(instalment -> instalment.withPenalty(penalty(instalment, upTo)));
    }

    /** What settles the loan on a day: see {@link Payoff}. */
    public Payoff payoff(LocalDate day) {
        return Payoff.of(this, day);
    }

    /** Principal paid back so far, by value date. */
    public NavigableMap<LocalDate, Money> principalRepaid() {
        var repaid = new TreeMap<LocalDate, Money>();
        history.forEach(payment -> repaid.merge(payment.valueOn(), payment.amount(), Money::plus));
        return repaid;
    }

    /** The interest that belongs to the days before a day, of all instalments. */
    public Money interestAccrued(LocalDate upTo) {
        return Money.sum(instalments.stream()
                .map(instalment -> instalment.interestAccrued(terms.settlement().dayCount(), upTo))
                .toList());
    }

    /** Whether interest runs evenly over each instalment, so that nothing but amounts and dates need be known of it. */
    public boolean isEven() {
        return pauses.isEmpty() && instalments.stream().allMatch(LoanInstalment::isEven);
    }

    /** All penalty that is recognised, paid or not. */
    public Money penalty() {
        return owed().penalty();
    }

    /** All that was ever to be paid. */
    public Owed owed() {
        return instalments.stream().map(LoanInstalment::owed).reduce(Owed.NOTHING, Owed::plus);
    }

    /** The penalty on an instalment up to the start of a day; never less than was paid of it. */
    Money penalty(LoanInstalment instalment, LocalDate upTo) {
        if (instalment.isClosed()) {
            return instalment.owed().penalty();
        }
        return penaltyBeforeAdjustment(instalment, upTo)
                .plus(instalment.penaltyAdjustment())
                .max(instalment.paid().penalty());
    }

    Money penaltyBeforeAdjustment(LoanInstalment instalment, LocalDate upTo) {
        if (!terms.arrears().isLate(instalment.dueOn(), upTo)) {
            return Money.ZERO;
        }
        return terms.arrears()
                .penalty(instalment.dueOn(), instalment.owed().principal(), paymentsOf(instalment), pauses, upTo);
    }

    List<PrincipalPayment> paymentsOf(LoanInstalment instalment) {
        return history.stream()
                .filter(payment -> payment.instalmentNumber() == instalment.number())
                .toList();
    }

    /** What instalments ask for on a day, by number. */
    SequencedMap<Integer, Owed> asked(Stream<LoanInstalment> some, LocalDate day) {
        var asked = new LinkedHashMap<Integer, Owed>();
        some.forEach(instalment -> asked.put(instalment.number(), instalment.unpaid(penalty(instalment, day))));
        return asked;
    }

    /** The book once shares are paid; their principal is not yet in the history. */
    LoanBook paid(SequencedMap<Integer, Owed> shares) {
        return each(instalment -> instalment.paid(shares.getOrDefault(instalment.number(), Owed.NOTHING)));
    }

    LoanBook each(UnaryOperator<LoanInstalment> change) {
        return withInstalments(instalments.stream().map(change).toList());
    }

    LoanBook withInstalments(List<LoanInstalment> others) {
        return new LoanBook(terms, others, history, pauses);
    }

    LoanBook withHistory(List<PrincipalPayment> payments) {
        return new LoanBook(terms, instalments, payments, pauses);
    }

    LoanBook withPauses(List<Pause> others) {
        return new LoanBook(terms, instalments, history, others);
    }

    private static Owed sum(Stream<LoanInstalment> instalments) {
        return instalments.map(LoanInstalment::unpaid).reduce(Owed.NOTHING, Owed::plus);
    }
}
