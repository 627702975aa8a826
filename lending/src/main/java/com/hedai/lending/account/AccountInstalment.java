package com.hedai.lending.account;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One instalment of a running loan (分期账).
 *
 * @param balance the principal left after it, if all is paid as planned
 * @param paidEarly of what was paid, before the due date
 * @param paidLate of what was paid, after the due date
 * @param settledOn the day on which nothing was left of it; none while something is
 */
public record AccountInstalment(
        int number,
        LocalDate startOn,
        LocalDate dueOn,
        Money principal,
        Money interest,
        Money balance,
        Money principalPaid,
        Money interestPaid,
        Money paidEarly,
        Money paidLate,
        @Nullable LocalDate settledOn) {
    public Money due() {
        return principal.plus(interest);
    }

    public Money paid() {
        return principalPaid.plus(interestPaid);
    }

    public Money outstanding() {
        return due().minus(paid());
    }
}
