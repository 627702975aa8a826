package com.hedai.lending.pricing;

import com.hedai.commons.money.Money;
import com.hedai.lending.pricing.Solution.None;
import com.hedai.lending.pricing.Solution.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The internal rate per period (每期内部收益率) of money lent once and paid back over equal periods. */
public final class PeriodicRate {
    private static final MathContext MC = Exponential.PRECISION;
    private static final BigDecimal CLOSE = new BigDecimal("1e-30");
    private static final int ROUNDS = 200;

    private PeriodicRate() {}

    /**
     * Solves advance = sum of payment_k v^k for v = 1/(1+rate). The sum grows with v and bends upward, so Newton's method from
     * v = 1 is sure to arrive.
     *
     * @param payments one for each period in order, none negative, zero where nothing is paid
     */
    public static Solution of(Money advance, List<Money> payments) {
        if (!advance.isPositive() || payments.stream().noneMatch(Money::isPositive)) {
            return new None();
        }
        var v = BigDecimal.ONE;
        for (int round = 0; round < ROUNDS; round++) {
            var value = advance.yuan().negate();
            var slope = BigDecimal.ZERO;
            var power = BigDecimal.ONE;
            for (int k = 1; k <= payments.size(); k++) {
                var weighted = payments.get(k - 1).yuan().multiply(power, MC);
                slope = slope.add(weighted.multiply(BigDecimal.valueOf(k)), MC);
                value = value.add(weighted.multiply(v, MC), MC);
                power = power.multiply(v, MC);
            }
            var step = value.divide(slope, MC);
            v = v.subtract(step, MC);
            if (step.abs().compareTo(CLOSE) < 0) {
                return new Rate(BigDecimal.ONE.divide(v, MC).subtract(BigDecimal.ONE));
            }
        }
        return new None();
    }
}
