package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import com.hedai.lending.servicing.LoanInstalment;
import com.hedai.lending.servicing.Owed;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An instalment of a loan as it stands (分期账行): what follows from the loan's history, kept at hand. */
record InstalmentRow(
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

    static InstalmentRow of(UUID loanId, LoanInstalment instalment) {
        var owed = instalment.owed();
        var paid = instalment.paid();
        return new InstalmentRow(
                loanId,
                instalment.number(),
                instalment.startOn(),
                instalment.dueOn(),
                owed.fee(),
                owed.penalty(),
                owed.interest(),
                owed.principal(),
                paid.fee(),
                paid.penalty(),
                paid.interest(),
                paid.principal(),
                instalment.settledOn());
    }

    /** As it is when the loan's plan is the contract's: interest runs evenly. */
    LoanInstalment instalment() {
        return LoanInstalment.even(
                number,
                startOn,
                dueOn,
                new Owed(fee, penalty, interest, principal),
                new Owed(feePaid, penaltyPaid, interestPaid, principalPaid),
                settledOn);
    }
}
