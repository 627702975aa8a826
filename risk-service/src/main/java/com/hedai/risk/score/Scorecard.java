package com.hedai.risk.score;

import com.hedai.risk.feature.FeatureCatalogue;
import com.hedai.risk.feature.FeatureValues;
import java.util.HashSet;
import java.util.List;

/**
 * A points table (评分卡). The credit score is the base plus all points, kept within 300 and 850; the risk score is the
 * place of the credit score on that range in hundredths, rounded half up, so that 100 is the safest.
 *
 * @param trained false: the points were set by experts, not learned from outcomes
 * @param base the credit score of somebody of whom nothing good or bad is known
 */
public record Scorecard(String version, boolean trained, int base, List<Characteristic> characteristics) {

    public static final int LOWEST_CREDIT_SCORE = 300;
    public static final int HIGHEST_CREDIT_SCORE = 850;
    private static final int RANGE = HIGHEST_CREDIT_SCORE - LOWEST_CREDIT_SCORE;

    public Scorecard {
        characteristics = List.copyOf(characteristics);
        characteristics.forEach(characteristic -> FeatureCatalogue.named(characteristic.feature()));
        if (new HashSet<>(characteristics.stream().map(Characteristic::code).toList()).size()
                != characteristics.size()) {
            throw new IllegalArgumentException("scorecard %s: a code stands twice".formatted(version));
        }
    }

    public Score score(FeatureValues features) {
        var lines = characteristics.stream()
                .map(characteristic -> ScoreLine.of(characteristic, features.get(characteristic.feature())))
                .toList();
        var points = lines.stream().mapToInt(ScoreLine::points).sum();
        var creditScore = Math.clamp((long) base + points, LOWEST_CREDIT_SCORE, HIGHEST_CREDIT_SCORE);
        return new Score(points, creditScore, riskScore(creditScore), lines);
    }

    static int riskScore(int creditScore) {
        return ((creditScore - LOWEST_CREDIT_SCORE) * 100 + RANGE / 2) / RANGE;
    }
}
