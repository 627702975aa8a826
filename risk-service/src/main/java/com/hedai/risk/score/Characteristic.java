package com.hedai.risk.score;

import com.hedai.risk.feature.FeatureValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One line of a scorecard (评分项): a feature, cut into bins with points.
 *
 * @param code stable; also the reason code when it costs points
 * @param missing points where the feature has no value
 * @param zh the reason in Chinese, fit for the applicant
 * @param en the same in English
 */
public record Characteristic(String code, String feature, int missing, List<Bin> bins, String zh, String en) {

    public Characteristic {
        bins = List.copyOf(bins);
        if (bins.size() < 2 || bins.getLast().below() != null || !ascending(bins)) {
            throw new IllegalArgumentException(
                    "bins of %s: %s (expected: ascending, the last without end)".formatted(code, bins));
        }
    }

    int points(FeatureValue value) {
        return value.number().map(this::points).orElse(missing);
    }

    int best() {
        return everyPoints().max().orElseThrow();
    }

    int worst() {
        return everyPoints().min().orElseThrow();
    }

    private int points(BigDecimal value) {
        return bins.stream()
                .filter(bin -> bin.holds(value))
                .findFirst()
                .orElseThrow()
                .points();
    }

    private IntStream everyPoints() {
        return IntStream.concat(IntStream.of(missing), bins.stream().mapToInt(Bin::points));
    }

    private static boolean ascending(List<Bin> bins) {
        BigDecimal end = null;
        for (var bin : bins.subList(0, bins.size() - 1)) {
            if (bin.below() == null || (end != null && bin.below().compareTo(end) <= 0)) {
                return false;
            }
            end = bin.below();
        }
        return true;
    }
}
