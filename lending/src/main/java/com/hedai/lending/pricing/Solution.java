package com.hedai.lending.pricing;

import java.math.BigDecimal;
import java.util.Optional;

/** The answer to a rate equation (方程的解): some cash flows have no rate at all. */
public sealed interface Solution {
    /** The rate, as a fraction. */
    record Rate(BigDecimal value) implements Solution {}

    /** No rate makes the flows worth nothing. */
    record None() implements Solution {}

    /** The rate, if there is one. */
    default Optional<BigDecimal> rate() {
        return switch (this) {
            case Rate(var value) -> Optional.of(value);
            case None() -> Optional.empty();
        };
    }
}
