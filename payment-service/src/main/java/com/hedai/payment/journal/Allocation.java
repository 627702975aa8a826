package com.hedai.payment.journal;

import com.hedai.commons.money.Money;

/**
 * How a repayment was spread (还款分配); the surplus is owed to the borrower and stays in suspense.
 *
 * @param interest below zero when a settlement gives back interest that was paid ahead of its time
 */
public record Allocation(Money fee, Money penalty, Money interest, Money principal, Money surplus) {
    public Allocation {
        for (var part : new Money[] {
            fee, penalty, principal, surplus, fee.plus(penalty).plus(interest).plus(principal)
        }) {
            if (part.isNegative()) {
                throw new IllegalArgumentException("part of a repayment: " + part + " (expected: 0.00 or more)");
            }
        }
    }

    /** What leaves suspense. */
    public Money applied() {
        return fee.plus(penalty).plus(interest).plus(principal);
    }

    public Money total() {
        return applied().plus(surplus);
    }
}
