package com.hedai.lending.schedule;

import com.hedai.commons.money.Money;
import java.util.List;

/** A repayment schedule (还款计划): its instalments in the order they fall due. */
public record Schedule(List<Instalment> instalments) {
    public Schedule {
        instalments = List.copyOf(instalments);
    }

    public Money principal() {
        return Money.sum(instalments.stream().map(Instalment::principal).toList());
    }

    public Money interest() {
        return Money.sum(instalments.stream().map(Instalment::interest).toList());
    }

    /** Everything that is to be paid. */
    public Money total() {
        return principal().plus(interest());
    }

    public Instalment first() {
        return instalments.getFirst();
    }

    public Instalment last() {
        return instalments.getLast();
    }
}
