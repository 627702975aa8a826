package com.hedai.lending.servicing;

import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts side by side (应还明细): what is owed, or what was paid, by part. */
public record Owed(Money fee, Money penalty, Money interest, Money principal) {
    public static final Owed NOTHING = new Owed(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public Money total() {
        return fee.plus(penalty).plus(interest).plus(principal);
    }

    public boolean isNothing() {
        return total().isZero();
    }

    public Owed plus(Owed other) {
        return new Owed(
                fee.plus(other.fee),
                penalty.plus(other.penalty),
                interest.plus(other.interest),
                principal.plus(other.principal));
    }

    public Owed minus(Owed other) {
        return new Owed(
                fee.minus(other.fee),
                penalty.minus(other.penalty),
                interest.minus(other.interest),
                principal.minus(other.principal));
    }

    public Money of(OwedPart part) {
        return switch (part) {
            case FEE -> fee;
            case PENALTY -> penalty;
            case INTEREST -> interest;
            case PRINCIPAL -> principal;
        };
    }

    public Owed with(OwedPart part, Money amount) {
        return switch (part) {
            case FEE -> new Owed(amount, penalty, interest, principal);
            case PENALTY -> new Owed(fee, amount, interest, principal);
            case INTEREST -> new Owed(fee, penalty, amount, principal);
            case PRINCIPAL -> new Owed(fee, penalty, interest, amount);
        };
    }

    /** Of each part the smaller one. */
    Owed min(Owed other) {
        return new Owed(
                fee.min(other.fee),
                penalty.min(other.penalty),
                interest.min(other.interest),
                principal.min(other.principal));
    }

    /** An equal part, rounded down. */
    Owed dividedBy(int parts) {
        return new Owed(part(fee, parts), part(penalty, parts), part(interest, parts), part(principal, parts));
    }

    private static Money part(Money amount, int parts) {
        return Money.rounded(amount.yuan().divide(BigDecimal.valueOf(parts), DayCount.PRECISION), RoundingMode.DOWN);
    }
}
