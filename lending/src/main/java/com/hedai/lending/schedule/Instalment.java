package com.hedai.lending.schedule;

import com.hedai.commons.money.Money;
import java.time.LocalDate;

/**
 * One scheduled payment (分期).
 *
 * @param number from 1
 * @param startOn the day its interest starts
 * @param balance what is left of the principal after it
 */
public record Instalment(
        int number, LocalDate startOn, LocalDate dueOn, Money principal, Money interest, Money balance) {
    public Instalment {
        if (principal.isNegative() || interest.isNegative() || balance.isNegative()) {
            throw new IllegalArgumentException("instalment " + number + ": " + principal + " + " + interest + ", left "
                    + balance + " (expected: nothing negative)");
        }
    }

    /** Principal and interest together. */
    public Money due() {
        return principal.plus(interest);
    }
}
