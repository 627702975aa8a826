package com.hedai.commons.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of yuan (金额), exact to the fen; may be negative where a difference is meant. */
public record Money(BigDecimal yuan) implements Comparable<Money> {
    private static final BigDecimal LIMIT = new BigDecimal("10000000000000000");

    /** Nothing: 0.00. */
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** Refuses fractions of a fen: rounding is a decision, so the caller makes it with {@link #rounded}. */
    public Money {
        if (yuan.stripTrailingZeros().scale() > 2) {
            throw new ArithmeticException("yuan: " + yuan + " (expected: at most 2 decimals)");
        }
        if (yuan.abs().compareTo(LIMIT) >= 0) {
            throw new ArithmeticException("yuan: " + yuan + " (expected: at most 16 digits before the point)");
        }
        yuan = yuan.setScale(2);
    }

    /** Reads {@code "1032.80"}. */
    public static Money of(String yuan) {
        return new Money(new BigDecimal(yuan));
    }

    /** An amount that is exact already. */
    public static Money of(BigDecimal yuan) {
        return new Money(yuan);
    }

    /** Whole yuan. */
    public static Money of(long yuan) {
        return new Money(BigDecimal.valueOf(yuan));
    }

    /** The named place where a computed figure becomes an amount. */
    public static Money rounded(BigDecimal yuan, RoundingMode mode) {
        return new Money(yuan.setScale(2, mode));
    }

    /** The total; zero for none. */
    public static Money sum(Iterable<Money> amounts) {
        var total = ZERO;
        for (var amount : amounts) {
            total = total.plus(amount);
        }
        return total;
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    public Money negated() {
        return new Money(yuan.negate());
    }

    /** The product, rounded once. */
    public Money times(BigDecimal factor, RoundingMode mode) {
        return rounded(yuan.multiply(factor), mode);
    }

    public boolean isZero() {
        return yuan.signum() == 0;
    }

    public boolean isPositive() {
        return yuan.signum() > 0;
    }

    public boolean isNegative() {
        return yuan.signum() < 0;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The amount in fen, for places that count whole units. */
    public long fen() {
        return yuan.movePointRight(2).longValueExact();
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
