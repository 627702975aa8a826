package com.hedai.risk.rule;

import com.hedai.risk.feature.FeatureCatalogue;
import com.hedai.risk.feature.FeatureValue;
import com.hedai.risk.feature.FeatureValues;
import com.hedai.risk.profile.Source;
import com.hedai.risk.profile.SourceState;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A condition on one feature with an outcome (策略规则).
 *
 * @param ifMissing whether a missing value fires the rule; never when it is missing because a source gave no answer
 */
public record Rule(
        String code,
        String feature,
        Operator operator,
        BigDecimal value,
        Then then,
        boolean ifMissing,
        String zh,
        String en) {

    public Rule {
        FeatureCatalogue.named(feature);
    }

    /** How the feature is compared (比较方式). */
    public enum Operator {
        LESS,
        AT_LEAST,
        MORE,
        EQUAL
    }

    /** What follows (规则结论). */
    public enum Then {
        DECLINE,
        REFER
    }

    boolean fires(FeatureValues features, Map<Source, SourceState> states) {
        return switch (features.get(feature)) {
            case FeatureValue.Known(var actual) -> holds(actual);
            case FeatureValue.Missing() -> ifMissing && isAnswered(states);
        };
    }

    DecisionReason reason() {
        return new DecisionReason(code, zh, en);
    }

    private boolean holds(BigDecimal actual) {
        var order = actual.compareTo(value);
        return switch (operator) {
            case LESS -> order < 0;
            case AT_LEAST -> order >= 0;
            case MORE -> order > 0;
            case EQUAL -> order == 0;
        };
    }

    private boolean isAnswered(Map<Source, SourceState> states) {
        return FeatureCatalogue.named(feature).sources().stream()
                .map(source -> states.getOrDefault(source, SourceState.OK))
                .noneMatch(state -> state == SourceState.UNAVAILABLE || state == SourceState.NOT_ASKED);
    }
}
