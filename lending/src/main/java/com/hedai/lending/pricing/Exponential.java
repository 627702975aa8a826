package com.hedai.lending.pricing;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TWO;

import java.math.BigDecimal;
import java.math.MathContext;

/** Powers with broken exponents in decimals (幂运算), good to 34 digits. */
final class Exponential {
    static final MathContext PRECISION = MathContext.DECIMAL128;

    private static final MathContext INNER = new MathContext(50);
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-45");
    private static final int HALVINGS = 12;
    private static final BigDecimal LN_2 = atanhSeries(ONE.divide(BigDecimal.valueOf(3), INNER));

    private Exponential() {}

    /** e to the power of {@code exponent}: halved until small, a Taylor series, squared back. */
    static BigDecimal exp(BigDecimal exponent) {
        var halvings = HALVINGS + Math.max(0, exponent.precision() - exponent.scale()) * 4;
        var small = exponent.divide(TWO.pow(halvings), INNER);
        var sum = ONE;
        var term = ONE;
        for (int k = 1; term.abs().compareTo(NEGLIGIBLE) > 0; k++) {
            term = term.multiply(small, INNER).divide(BigDecimal.valueOf(k), INNER);
            sum = sum.add(term, INNER);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, INNER);
        }
        return sum.round(PRECISION);
    }

    /** The natural logarithm of a positive number: powers of two taken out, then a series around one. */
    static BigDecimal ln(BigDecimal number) {
        var twos = 0;
        var mantissa = number;
        while (mantissa.compareTo(TWO) > 0) {
            mantissa = mantissa.divide(TWO, INNER);
            twos++;
        }
        while (mantissa.compareTo(ONE) < 0) {
            mantissa = mantissa.multiply(TWO, INNER);
            twos--;
        }
        var series = atanhSeries(mantissa.subtract(ONE).divide(mantissa.add(ONE), INNER));
        return series.add(LN_2.multiply(BigDecimal.valueOf(twos), INNER), INNER).round(PRECISION);
    }

    static BigDecimal pow(BigDecimal base, BigDecimal exponent) {
        return exp(exponent.multiply(ln(base), INNER));
    }

    /** 2 (z + z^3/3 + z^5/5 ...), which is the logarithm of (1+z)/(1-z). */
    private static BigDecimal atanhSeries(BigDecimal z) {
        var square = z.multiply(z, INNER);
        var power = z;
        var sum = z;
        for (int k = 3; power.abs().compareTo(NEGLIGIBLE) > 0; k += 2) {
            power = power.multiply(square, INNER);
            sum = sum.add(power.divide(BigDecimal.valueOf(k), INNER), INNER);
        }
        return sum.multiply(TWO);
    }
}
