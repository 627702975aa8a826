package com.hedai.lending.account;

import com.hedai.commons.money.Money;

/** A part of a payment, or of what an instalment asks for (分摊). */
record Share(Money principal, Money interest) {
    static final Share NOTHING = new Share(Money.ZERO, Money.ZERO);

    Money total() {
        return principal.plus(interest);
    }

    Share plus(Share other) {
        return new Share(principal.plus(other.principal), interest.plus(other.interest));
    }

    Share minus(Share other) {
        return new Share(principal.minus(other.principal), interest.minus(other.interest));
    }

    /** As much of it as an amount pays, in an order. */
    Share paidBy(Money amount, Allocation order) {
        return switch (order) {
            case PRINCIPAL_FIRST -> {
                var first = principal.min(amount);
                yield new Share(first, interest.min(amount.minus(first)));
            }
            case INTEREST_FIRST -> {
                var first = interest.min(amount);
                yield new Share(principal.min(amount.minus(first)), first);
            }
        };
    }
}
