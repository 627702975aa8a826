package com.hedai.payment.journal;

import com.hedai.commons.money.Money;

/**
 * One line of an entry (记账).
 *
 * @param amount debit above zero, credit below; never zero
 */
public record Posting(Account account, Money amount) {
    public Posting {
        if (amount.isZero()) {
            throw new IllegalArgumentException("amount: 0 on " + account.code() + " (expected: debit or credit)");
        }
    }

    static Posting debit(Account account, Money amount) {
        return new Posting(account, amount);
    }

    static Posting credit(Account account, Money amount) {
        return new Posting(account, amount.negated());
    }
}
