package com.hedai.loan.servicing;

import static java.util.stream.Collectors.toMap;

import com.hedai.commons.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What settles a loan on a day (结清金额): all principal, interest for the days before that day, penalty, fees, and the fee for paying
 * early, less all that was paid. Interest that was paid for days to come counts as paid, so the interest still owed may be below
 * zero. Pure.
 *
 * @param instalments as they are owed when the loan is settled on that day
 * @param prepaymentFee the part of the fees that is due to settling early
 */
record Payoff(LocalDate on, List<LoanInstalment> instalments, Money prepaymentFee) {
    /** Penalty ends with the day the money came, also where the books settle later because of money that came after it. */
    static Payoff of(LoanBook book, LocalDate on, LocalDate penaltyUpTo, SettlementTerms terms) {
        var early = Money.sum(book.instalments().stream()
                .filter(instalment -> !instalment.isDue(on))
                .map(instalment -> instalment.unpaid().principal())
                .toList());
        var fee = early.times(terms.prepaymentFee().value(), RoundingMode.HALF_UP);
        var first = book.instalments().stream()
                .filter(instalment -> !instalment.isDue(on))
                .mapToInt(LoanInstalment::number)
                .findFirst()
                .orElse(0);
        return new Payoff(
                on,
                book.instalments().stream()
                        .map(instalment -> instalment.withOwed(new Owed(
                                instalment.number() == first ? instalment.fee().plus(fee) : instalment.fee(),
                                book.penalty(instalment, penaltyUpTo),
                                instalment.interestAccrued(terms.dayCount(), on),
                                instalment.principal())))
                        .toList(),
                fee);
    }

    Owed owed() {
        return instalments.stream().map(Payoff::rest).reduce(Owed.NOTHING, Owed::plus);
    }

    Money total() {
        return owed().total();
    }

    /** What each instalment gets of it, by number. */
    SequencedMap<Integer, Owed> shares() {
        return instalments.stream()
                .filter(instalment -> !rest(instalment).equals(Owed.NOTHING))
                .collect(toMap(LoanInstalment::number, Payoff::rest, Owed::plus, LinkedHashMap::new));
    }

    private static Owed rest(LoanInstalment instalment) {
        return instalment.owed().minus(instalment.paid());
    }
}
