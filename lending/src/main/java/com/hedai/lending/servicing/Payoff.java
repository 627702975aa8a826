package com.hedai.lending.servicing;

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
 * zero.
 *
 * @param instalments as they are owed when the loan is settled on that day
 * @param prepaymentFee the part of the fees that is due to settling early
 */
public record Payoff(LocalDate on, List<LoanInstalment> instalments, Money prepaymentFee) {
    static Payoff of(LoanBook book, LocalDate on) {
        var settlement = book.terms().settlement();
        var toCome = book.instalments().stream()
                .filter(instalment -> !instalment.isDue(on))
                .toList();
        var early = Money.sum(toCome.stream()
                .map(instalment -> instalment.unpaid().principal())
                .toList());
        var bearer = toCome.isEmpty() ? 0 : toCome.getFirst().number();
        var fee = early.times(settlement.prepaymentFee().value(), RoundingMode.HALF_UP);
        return new Payoff(
                on,
                book.instalments().stream()
                        .map(instalment -> instalment
                                .withPenalty(book.penalty(instalment, on))
                                .plus(OwedPart.FEE, instalment.number() == bearer ? fee : Money.ZERO)
                                .until(settlement.dayCount(), on))
                        .toList(),
                fee);
    }

    public Owed owed() {
        return instalments.stream().map(Payoff::rest).reduce(Owed.NOTHING, Owed::plus);
    }

    public Money total() {
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
