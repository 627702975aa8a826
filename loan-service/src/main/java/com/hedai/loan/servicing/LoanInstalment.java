package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Instalment;
import com.hedai.loan.product.OwedPart;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An instalment of a loan with what was paid of it (分期账). */
record LoanInstalment(
        UUID loanId,
        int number,
        LocalDate startOn,
        LocalDate dueOn,
        Money fee,
        Money penalty,
        Money interest,
        Money principal,
        Money feePaid,
        Money penaltyPaid,
        Money interestPaid,
        Money principalPaid,
        @Nullable LocalDate settledOn) {

    static LoanInstalment of(UUID loanId, Instalment scheduled) {
        return new LoanInstalment(
                loanId,
                scheduled.number(),
                scheduled.startOn(),
                scheduled.dueOn(),
                Money.ZERO,
                Money.ZERO,
                scheduled.interest(),
                scheduled.principal(),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                null);
    }

    Owed unpaid() {
        return unpaid(penalty);
    }

    /** What is unpaid when the penalty is another than recognised so far; never less than nothing. */
    Owed unpaid(Money otherPenalty) {
        return new Owed(
                fee.minus(feePaid),
                otherPenalty.minus(penaltyPaid).max(Money.ZERO),
                interest.minus(interestPaid),
                principal.minus(principalPaid));
    }

    boolean isSettled() {
        return unpaid().isNothing();
    }

    boolean isDue(LocalDate day) {
        return !dueOn.isAfter(day);
    }

    LoanInstalment paid(Owed share) {
        return changed(owed(), paid().plus(share), settledOn);
    }

    LoanInstalment withPenalty(Money recognised) {
        return changed(owed().with(OwedPart.PENALTY, recognised), paid(), settledOn);
    }

    /** The same with what is owed of it when the loan is settled early. */
    LoanInstalment withOwed(Owed owed) {
        return changed(owed, paid(), settledOn);
    }

    /** Marks it settled if nothing is unpaid of it any more. */
    LoanInstalment settled(LocalDate day) {
        return settledOn != null || !isSettled() ? this : changed(owed(), paid(), day);
    }

    Owed owed() {
        return new Owed(fee, penalty, interest, principal);
    }

    Owed paid() {
        return new Owed(feePaid, penaltyPaid, interestPaid, principalPaid);
    }

    /** The part of its interest that belongs to the days before a day; all of it once due. */
    Money interestAccrued(DayCount dayCount, LocalDate upTo) {
        return dayCount.accrued(interest, startOn, dueOn, upTo);
    }

    private LoanInstalment changed(Owed owed, Owed paid, @Nullable LocalDate settled) {
        return new LoanInstalment(
                loanId,
                number,
                startOn,
                dueOn,
                owed.fee(),
                owed.penalty(),
                owed.interest(),
                owed.principal(),
                paid.fee(),
                paid.penalty(),
                paid.interest(),
                paid.principal(),
                settled);
    }
}
