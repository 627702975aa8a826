package com.hedai.risk.policy;

import com.hedai.risk.score.Bin;
import com.hedai.risk.score.Characteristic;
import com.hedai.risk.score.Scorecard;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scorecard as risk staff see it (评分卡视图). */
record ScorecardView(
        String version,
        boolean trained,
        String policyVersion,
        int approveFrom,
        int declineBelow,
        int base,
        List<Line> characteristics) {

    record Line(String code, String feature, String zh, String en, int missing, List<Range> bins) {}

    record Range(@Nullable BigDecimal below, int points) {}

    static ScorecardView of(PolicySet set) {
        Scorecard card = set.scorecard();
        return new ScorecardView(
                card.version(),
                card.trained(),
                set.policy().version(),
                set.policy().approveFrom(),
                set.policy().declineBelow(),
                card.base(),
                card.characteristics().stream().map(ScorecardView::line).toList());
    }

    private static Line line(Characteristic characteristic) {
        return new Line(
                characteristic.code(),
                characteristic.feature(),
                characteristic.zh(),
                characteristic.en(),
                characteristic.missing(),
                characteristic.bins().stream().map(ScorecardView::range).toList());
    }

    private static Range range(Bin bin) {
        return new Range(bin.below(), bin.points());
    }
}
