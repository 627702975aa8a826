package com.hedai.lending.pricing;

import com.hedai.lending.schedule.Frequency;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The annual percentage rate (年化利率) solved from cash flows, all costs included, as fractions with six decimals.
 *
 * @param nominal the period's rate times the periods of a year (单利)
 * @param effective the period's rate compounded over a year (复利)
 */
public record Apr(BigDecimal nominal, BigDecimal effective) {
    private static final int SCALE = 6;

    /** Of the rate of one period, a fraction. */
    public static Apr of(BigDecimal periodRate, Frequency frequency) {
        var nominal = periodRate.multiply(frequency.perYear());
        var effective = Exponential.pow(BigDecimal.ONE.add(periodRate), frequency.perYear())
                .subtract(BigDecimal.ONE);
        return new Apr(shown(nominal), shown(effective));
    }

    private static BigDecimal shown(BigDecimal rate) {
        return rate.setScale(SCALE, RoundingMode.HALF_UP);
    }
}
