package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import com.hedai.loan.product.OwedPart;

/** Amounts side by side (应还明细): what is owed, or what was paid, by part. */
record Owed(Money fee, Money penalty, Money interest, Money principal) {
    static final Owed NOTHING = new Owed(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    Money total() {
        return fee.plus(penalty).plus(interest).plus(principal);
    }

    boolean isNothing() {
        return total().isZero();
    }

    Owed plus(Owed other) {
        return new Owed(
                fee.plus(other.fee),
                penalty.plus(other.penalty),
                interest.plus(other.interest),
                principal.plus(other.principal));
    }

    Owed minus(Owed other) {
        return new Owed(
                fee.minus(other.fee),
                penalty.minus(other.penalty),
                interest.minus(other.interest),
                principal.minus(other.principal));
    }

    Money of(OwedPart part) {
        return switch (part) {
            case FEE -> fee;
            case PENALTY -> penalty;
            case INTEREST -> interest;
            case PRINCIPAL -> principal;
        };
    }

    Owed with(OwedPart part, Money amount) {
        return switch (part) {
            case FEE -> new Owed(amount, penalty, interest, principal);
            case PENALTY -> new Owed(fee, amount, interest, principal);
            case INTEREST -> new Owed(fee, penalty, amount, principal);
            case PRINCIPAL -> new Owed(fee, penalty, interest, amount);
        };
    }
}
