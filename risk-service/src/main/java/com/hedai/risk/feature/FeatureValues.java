package com.hedai.risk.feature;

import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The values of all catalogued features for one applicant (特征值集), by name. */
public record FeatureValues(SequencedMap<String, FeatureValue> values) {

    public FeatureValues {
        values = Collections.unmodifiableSequencedMap(new TreeMap<>(values));
    }

    public static FeatureValues of(Map<String, FeatureValue> values) {
        return new FeatureValues(new TreeMap<>(values));
    }

    /** Refuses a name that is not catalogued: a typing error must not read as missing. */
    public FeatureValue get(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("feature: %s (expected: a catalogued name)".formatted(name));
        }
        return value;
    }

    /** Not the values: they tell of a person's means. */
    @Override
    public String toString() {
        return "FeatureValues[" + values.size() + "]";
    }
}
