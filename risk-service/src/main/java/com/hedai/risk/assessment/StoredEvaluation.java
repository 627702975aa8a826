package com.hedai.risk.assessment;

import com.hedai.risk.feature.FeatureValue;
import com.hedai.risk.feature.FeatureValues;
import com.hedai.risk.profile.Source;
import com.hedai.risk.profile.SourceState;
import com.hedai.risk.score.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All numbers of an evaluation as they are kept (评估存档).
 *
 * @param reports the stored reports it rests on
 * @param features by name; null where missing
 * @param score absent when it was declined before any source was asked
 */
record StoredEvaluation(
        List<UUID> reports,
        Map<Source, SourceState> states,
        SequencedMap<String, @Nullable String> features,
        @Nullable StoredScore score) {

    record StoredScore(int points, int creditScore, int riskScore, List<StoredLine> lines) {}

    record StoredLine(
            String code, String feature, @Nullable String value, int points, int lost, String zh, String en) {}

    static StoredEvaluation of(Evaluation evaluation, List<UUID> reports) {
        var features = new TreeMap<String, @Nullable String>();
        evaluation.features().values().forEach((name, value) -> features.put(name, text(value)));
        return new StoredEvaluation(
                reports,
                evaluation.states(),
                features,
                evaluation.score().map(StoredEvaluation::stored).orElse(null));
    }

    FeatureValues featureValues() {
        return FeatureValues.of(features.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> value(entry.getValue()))));
    }

    private static StoredScore stored(Score score) {
        return new StoredScore(
                score.points(),
                score.creditScore(),
                score.riskScore(),
                score.lines().stream()
                        .map(line -> new StoredLine(
                                line.code(),
                                line.feature(),
                                text(line.value()),
                                line.points(),
                                line.lost(),
                                line.zh(),
                                line.en()))
                        .toList());
    }

    private static @Nullable String text(FeatureValue value) {
        return value.number().map(BigDecimal::toPlainString).orElse(null);
    }

    private static FeatureValue value(@Nullable String text) {
        return text == null ? FeatureValue.missing() : FeatureValue.of(new BigDecimal(text));
    }
}
