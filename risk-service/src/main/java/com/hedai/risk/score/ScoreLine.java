package com.hedai.risk.score;

import com.hedai.risk.feature.FeatureValue;

/**
 * What one characteristic gave (评分明细).
 *
 * @param lost how far it stayed below the most it can give: the measure by which reasons are ordered
 */
public record ScoreLine(String code, String feature, FeatureValue value, int points, int lost, String zh, String en) {

    static ScoreLine of(Characteristic characteristic, FeatureValue value) {
        var points = characteristic.points(value);
        return new ScoreLine(
                characteristic.code(),
                characteristic.feature(),
                value,
                points,
                characteristic.best() - points,
                characteristic.zh(),
                characteristic.en());
    }
}
