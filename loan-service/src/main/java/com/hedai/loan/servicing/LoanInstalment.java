package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import com.hedai.loan.schedule.Instalment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
        return new LoanInstalment(
                loanId,
                number,
                startOn,
                dueOn,
                fee,
                penalty,
                interest,
                principal,
                feePaid.plus(share.fee()),
                penaltyPaid.plus(share.penalty()),
                interestPaid.plus(share.interest()),
                principalPaid.plus(share.principal()),
                settledOn);
    }

    LoanInstalment withPenalty(Money recognised) {
        return new LoanInstalment(
                loanId,
                number,
                startOn,
                dueOn,
                fee,
                recognised,
                interest,
                principal,
                feePaid,
                penaltyPaid,
                interestPaid,
                principalPaid,
                settledOn);
    }

    /** Marks it settled if nothing is unpaid of it any more. */
    LoanInstalment settled(LocalDate day) {
        if (settledOn != null || !isSettled()) {
            return this;
        }
        return new LoanInstalment(
                loanId,
                number,
                startOn,
                dueOn,
                fee,
                penalty,
                interest,
                principal,
                feePaid,
                penaltyPaid,
                interestPaid,
                principalPaid,
                day);
    }

    /** The part of its interest that belongs to the days before a day, rounded half up; all of it once due. */
    Money interestAccrued(LocalDate upTo) {
        if (!upTo.isAfter(startOn)) {
            return Money.ZERO;
        }
        if (!upTo.isBefore(dueOn)) {
            return interest;
        }
        var elapsed = BigDecimal.valueOf(ChronoUnit.DAYS.between(startOn, upTo));
        var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(startOn, dueOn));
        return Money.of(interest.yuan().multiply(elapsed).divide(days, 2, RoundingMode.HALF_UP));
    }
}
