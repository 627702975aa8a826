package com.hedai.payment.journal;

import com.hedai.commons.money.Money;

/**
 * How a repayment was spread (还款分配); the surplus is owed to the borrower and stays in suspense. A part is below zero where older
 * money went elsewhere, or where a settlement gives back interest that was paid ahead of its time.
 */
public record Allocation(Money fee, Money penalty, Money interest, Money principal, Money surplus) {
    /** What leaves suspense; below zero if something comes back to it. */
    public Money applied() {
        return fee.plus(penalty).plus(interest).plus(principal);
    }

    public Money total() {
        return applied().plus(surplus);
    }
}
