package com.hedai.risk.feature;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The value of a feature (特征值): a number, or missing, which is an answer of its own and never zero. */
public sealed interface FeatureValue {

    /** A known value; 2.50 and 2.5 are the same. */
    record Known(BigDecimal value) implements FeatureValue {
        public Known {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /** Nothing is known, which scorecards and rules treat in a way of its own. */
    record Missing() implements FeatureValue {
        @Override
        public String toString() {
            return "missing";
        }
    }

    static FeatureValue missing() {
        return new Missing();
    }

    static FeatureValue of(long value) {
        return new Known(BigDecimal.valueOf(value));
    }

    static FeatureValue of(BigDecimal value) {
        return new Known(value);
    }

    static FeatureValue of(Money amount) {
        return new Known(amount.yuan());
    }

    static FeatureValue of(boolean statement) {
        return of(statement ? 1 : 0);
    }

    /** Four decimals, half up; missing when there is nothing to divide by. */
    static FeatureValue ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? missing() : of(part.divide(whole, 4, RoundingMode.HALF_UP));
    }

    static FeatureValue ratio(Money part, Money whole) {
        return ratio(part.yuan(), whole.yuan());
    }

    default Optional<BigDecimal> number() {
        return switch (this) {
            case Known(var value) -> Optional.of(value);
            case Missing() -> Optional.empty();
        };
    }

    default boolean isMissing() {
        return number().isEmpty();
    }
}
