package com.hedai.lending.account;

import com.hedai.commons.money.Money;
import java.time.LocalDate;

/**
 * What one movement of money did to the account (入账).
 *
 * @param surplus more than was owed
 * @param balance the principal left after it
 */
public record Posting(
        Kind kind, LocalDate on, Money amount, Money principal, Money interest, Money surplus, Money balance) {
    /** Which movement. */
    public enum Kind {
        DRAWDOWN,
        PAYMENT,
        REFUND,
        INTEREST_REFUND,
        SETTLEMENT
    }

    Posting withBalance(Money left) {
        return new Posting(kind, on, amount, principal, interest, surplus, left);
    }
}
