package com.hedai.commons.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of yuan (金额), exact to the fen; may be negative where a difference is meant. */
public final class Money implements Comparable<Money> {
    /** 16 digits before the point, as columns hold them. */
    private static final long LIMIT = 1_000_000_000_000_000_000L;

    private static final int SCALE = 2;

    /** Nothing: 0.00. */
    public static final Money ZERO = new Money(0);

    private final long fen;

    private Money(long fen) {
        if (fen <= -LIMIT || fen >= LIMIT) {
            throw new ArithmeticException("fen: " + fen + " (expected: at most 16 digits of yuan)");
        }
        this.fen = fen;
    }

    /** Reads {@code "1032.80"}. */
    public static Money of(String yuan) {
        return of(new BigDecimal(yuan));
    }

    /** An amount that is exact already: rounding is a decision, so the caller makes it with {@link #rounded}. */
    public static Money of(BigDecimal yuan) {
        if (yuan.stripTrailingZeros().scale() > SCALE) {
            throw new ArithmeticException("yuan: " + yuan + " (expected: at most 2 decimals)");
        }
        return exactly(yuan.setScale(SCALE, RoundingMode.UNNECESSARY));
    }

    /** Whole yuan. */
    public static Money of(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100));
    }

    /** Whole fen. */
    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /** The named place where a computed figure becomes an amount. */
    public static Money rounded(BigDecimal yuan, RoundingMode mode) {
        return exactly(yuan.setScale(SCALE, mode));
    }

    private static Money exactly(BigDecimal yuan) {
        if (yuan.precision() > 18) {
            throw new ArithmeticException("yuan: " + yuan + " (expected: at most 16 digits before the point)");
        }
        return ofFen(yuan.unscaledValue().longValueExact());
    }

    /** The total; zero for none. */
    public static Money sum(Iterable<Money> amounts) {
        var total = 0L;
        for (var amount : amounts) {
            total = Math.addExact(total, amount.fen);
        }
        return ofFen(total);
    }

    public Money plus(Money other) {
        return ofFen(fen + other.fen);
    }

    public Money minus(Money other) {
        return ofFen(fen - other.fen);
    }

    public Money negated() {
        return ofFen(-fen);
    }

    /** The product, rounded once. */
    public Money times(BigDecimal factor, RoundingMode mode) {
        return rounded(yuan().multiply(factor), mode);
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    /** The amount in yuan, with two decimals. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, SCALE);
    }

    /** The amount in fen, for places that count whole units. */
    public long fen() {
        return fen;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && fen == money.fen;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(fen);
    }

    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}
