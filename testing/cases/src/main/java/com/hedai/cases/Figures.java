package com.hedai.cases;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Collects what differs; a published figure that is absent or null is not compared. */
final class Figures {
    private final List<Miss> misses = new ArrayList<>();

    List<Miss> misses() {
        return List.copyOf(misses);
    }

    void same(String field, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            misses.add(new Miss(field, expected.toString(), actual.toString()));
        }
    }

    /** Amounts are equal to the fen. */
    void money(String field, JsonNode expected, Money actual) {
        if (isGiven(expected)) {
            same(field, Money.of(expected.decimalValue()), actual);
        }
    }

    /** A computed rate, rounded to the decimals that were published; 12.0 has one. */
    void rate(String field, JsonNode expected, BigDecimal actual) {
        if (isGiven(expected)) {
            var published = expected.decimalValue();
            var rounded = actual.setScale(Math.max(0, published.scale()), RoundingMode.HALF_UP);
            if (published.compareTo(rounded) != 0) {
                misses.add(new Miss(field, published.toPlainString(), rounded.toPlainString()));
            }
        }
    }

    static boolean isGiven(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }
}
