package com.hedai.risk.feature;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Means and spreads of monthly amounts (统计量), with fixed rounding so that they come out alike for ever. */
final class Statistics {

    private Statistics() {}

    /** To the fen, half up. */
    static Money mean(List<Money> amounts) {
        return Money.of(Money.sum(amounts).yuan().divide(BigDecimal.valueOf(amounts.size()), 2, RoundingMode.HALF_UP));
    }

    /** Standard deviation over mean; missing below two months or without a mean. */
    static FeatureValue variation(List<Money> amounts) {
        if (amounts.size() < 2) {
            return FeatureValue.missing();
        }
        var mean = Money.sum(amounts).yuan().divide(BigDecimal.valueOf(amounts.size()), MathContext.DECIMAL64);
        var squares = amounts.stream()
                .map(amount -> amount.yuan().subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var deviation = squares.divide(BigDecimal.valueOf(amounts.size()), MathContext.DECIMAL64)
                .sqrt(MathContext.DECIMAL64);
        return FeatureValue.ratio(deviation, mean);
    }
}
