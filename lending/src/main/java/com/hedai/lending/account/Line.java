package com.hedai.lending.account;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One instalment while the account is worked out; never leaves this package. */
final class Line {
    LocalDate startOn;
    LocalDate dueOn;

    /** The equal instalment it is planned with; what is due may be less. */
    Money planned = Money.ZERO;

    /** The same before a line that is left took what was over or short at the end. */
    Money levelled = Money.ZERO;

    Money principal = Money.ZERO;
    Money interest = Money.ZERO;
    Money balance = Money.ZERO;
    Money principalPaid = Money.ZERO;
    Money interestPaid = Money.ZERO;
    Money early = Money.ZERO;
    Money late = Money.ZERO;

    @Nullable
    LocalDate settledOn;

    Line(LocalDate startOn, LocalDate dueOn) {
        this.startOn = startOn;
        this.dueOn = dueOn;
    }

    Line copy() {
        var copy = new Line(startOn, dueOn);
        copy.planned = planned;
        copy.levelled = levelled;
        copy.principal = principal;
        copy.interest = interest;
        copy.balance = balance;
        copy.principalPaid = principalPaid;
        copy.interestPaid = interestPaid;
        copy.early = early;
        copy.late = late;
        copy.settledOn = settledOn;
        return copy;
    }

    void level(Money instalment) {
        planned = instalment;
        levelled = instalment;
    }

    Money paid() {
        return principalPaid.plus(interestPaid);
    }

    Money principalLeft() {
        return principal.minus(principalPaid).max(Money.ZERO);
    }

    Money interestLeft() {
        return interest.minus(interestPaid).max(Money.ZERO);
    }

    boolean isSettled() {
        return principalLeft().isZero() && interestLeft().isZero();
    }

    void pay(LocalDate on, Money principal, Money interest) {
        var amount = principal.plus(interest);
        principalPaid = principalPaid.plus(principal);
        interestPaid = interestPaid.plus(interest);
        settledOn = amount.isPositive() ? null : settledOn;
        if (on.isBefore(dueOn)) {
            early = early.plus(amount);
        } else if (on.isAfter(dueOn)) {
            late = late.plus(amount);
        }
    }

    /** Notes the first day on which nothing is left of it; forgets it if something is again. */
    void settle(LocalDate on) {
        if (!isSettled()) {
            settledOn = null;
        } else if (settledOn == null) {
            settledOn = on;
        }
    }

    AccountInstalment instalment(int number) {
        return new AccountInstalment(
                number,
                startOn,
                dueOn,
                principal,
                interest,
                balance,
                principalPaid,
                interestPaid,
                early,
                late,
                settledOn);
    }
}
