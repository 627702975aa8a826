package com.hedai.risk.feature;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The value of a feature (特征值): a number, or missing, which is an answer of its own and never zero. */
public sealed interface FeatureValue {

    /** Nothing is known, which scorecards and rules treat in a way of its own. */
    FeatureValue MISSING = new Missing();

    /** A known value; 2.50 and 2.5 are the same. */
    record Number(BigDecimal value) implements FeatureValue {
        public Number {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /** See {@link #MISSING}. */
    record Missing() implements FeatureValue {
        @Override
        public String toString() {
            return "missing";
        }
    }

    static FeatureValue of(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    static FeatureValue of(BigDecimal value) {
        return new Number(value);
    }

    static FeatureValue of(Money amount) {
        return new Number(amount.yuan());
    }

    static FeatureValue of(boolean statement) {
        return of(statement ? 1 : 0);
    }

    /** Four decimals, half up; missing when there is nothing to divide by. */
    static FeatureValue ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? MISSING : of(part.divide(whole, 4, RoundingMode.HALF_UP));
    }

    static FeatureValue ratio(Money part, Money whole) {
        return ratio(part.yuan(), whole.yuan());
    }

    default Optional<BigDecimal> number() {
        return switch (this) {
            case Number(var value) -> Optional.of(value);
            case Missing() -> Optional.empty();
        };
    }

    default boolean isMissing() {
        return number().isEmpty();
    }
}
