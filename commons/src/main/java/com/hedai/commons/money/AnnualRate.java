package com.hedai.commons.money;

import java.math.BigDecimal;

/** A rate a year (年利率) as a fraction: 0.072 is 7.2 %; 0 to 10, at most 8 decimals. */
public record AnnualRate(BigDecimal value) implements Comparable<AnnualRate> {
    private static final int SCALE = 8;

    public AnnualRate {
        if (value.signum() < 0 || value.compareTo(BigDecimal.TEN) > 0) {
            throw new IllegalArgumentException("rate: " + value + " (expected: 0 to 10)");
        }
        if (value.stripTrailingZeros().scale() > SCALE) {
            throw new ArithmeticException("rate: " + value + " (expected: at most 8 decimals)");
        }
        value = value.setScale(SCALE);
    }

    /** Reads {@code "0.072"}. */
    public static AnnualRate of(String value) {
        return new AnnualRate(new BigDecimal(value));
    }

    /** Reads {@code "7.2"} as 7.2 %. */
    public static AnnualRate ofPercent(String percent) {
        return new AnnualRate(new BigDecimal(percent).movePointLeft(2));
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** 7.2 for 7.2 %. */
    public BigDecimal percent() {
        return value.movePointRight(2).stripTrailingZeros();
    }

    @Override
    public int compareTo(AnnualRate other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString();
    }
}
