package com.hedai.risk.score;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The result of a scorecard (评分结果).
 *
 * @param creditScore 300 to 850, higher is better
 * @param riskScore 0 to 100, higher is safer
 */
public record Score(int points, int creditScore, int riskScore, List<ScoreLine> lines) {

    public Score {
        lines = List.copyOf(lines);
    }

    /**
     * What speaks most against the applicant: characteristics with negative points, the one furthest below its best
     * first. Where none is negative, those that gave less than they could.
     */
    public List<ScoreLine> weakest(int most) {
        var negative = ordered(line -> line.points() < 0, most);
        return negative.isEmpty() ? ordered(line -> line.lost() > 0, most) : negative;
    }

    /** Stable: where equal, in the order of the card. */
    private List<ScoreLine> ordered(Predicate<ScoreLine> which, int most) {
        return lines.stream()
                .filter(which)
                .sorted(Comparator.comparingInt(ScoreLine::lost).reversed())
                .limit(most)
                .toList();
    }
}
