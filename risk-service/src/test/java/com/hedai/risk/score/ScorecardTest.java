package com.hedai.risk.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.risk.Seeded;
import com.hedai.risk.feature.FeatureCatalogue;
import com.hedai.risk.feature.FeatureValue;
import com.hedai.risk.feature.FeatureValues;
import com.hedai.risk.profile.ProfileFixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    private static final Scorecard SMALL = new Scorecard(
            "T-1",
            false,
            600,
            List.of(
                    characteristic(
                            "UTILISATION", "credit.card_utilisation", -5, bin("0.3", 20), bin("0.7", 0), last(-40)),
                    characteristic("HISTORY", "credit.history_months", -10, bin("12", -15), last(30)),
                    characteristic("INQUIRIES", "credit.inquiries_3m", 0, bin("3", 10), last(-20))));

    @Test
    void aBinHoldsItsLowerEndAndNotItsUpperOne() {
        assertThat(score("0.2999", "12", "0").points()).isEqualTo(20 + 30 + 10);
        assertThat(score("0.3", "11.9999", "3").points()).isEqualTo(0 - 15 - 20);
        assertThat(score("0.7", "12", "2").points()).isEqualTo(-40 + 30 + 10);
    }

    @Test
    void missingHasItsOwnPoints() {
        assertThat(score(null, null, null).points()).isEqualTo(-5 - 10 + 0);
    }

    @Test
    void theCreditScoreIsBasePlusPointsWithin300And850() {
        assertThat(score("0.1", "60", "0").creditScore()).isEqualTo(660);
        assertThat(withBase(845).score(values("0.1", "60", "0")).creditScore()).isEqualTo(850);
        assertThat(withBase(310).score(values("0.9", "1", "9")).creditScore()).isEqualTo(300);
    }

    @Test
    void theRiskScoreIsThePlaceOnThatRangeInHundredthsRoundedHalfUp() {
        assertThat(Scorecard.riskScore(300)).isZero();
        assertThat(Scorecard.riskScore(302)).isZero();
        assertThat(Scorecard.riskScore(303)).isEqualTo(1);
        assertThat(Scorecard.riskScore(575)).isEqualTo(50);
        assertThat(Scorecard.riskScore(650)).isEqualTo(64);
        assertThat(Scorecard.riskScore(850)).isEqualTo(100);
    }

    @Test
    void theWeakestAreThoseFurthestBelowTheirBest() {
        var score = score("0.9", "1", "9");

        assertThat(score.weakest(2)).extracting(ScoreLine::code).containsExactly("UTILISATION", "HISTORY");
        assertThat(score.weakest(2)).extracting(ScoreLine::lost).containsExactly(60, 45);
    }

    @Test
    void whereNothingIsNegativeTheWeakestAreThoseThatGaveLess() {
        assertThat(score("0.5", "60", "0").weakest(4))
                .extracting(ScoreLine::code)
                .containsExactly("UTILISATION");
        assertThat(score("0.1", "60", "0").weakest(4)).isEmpty();
    }

    @Test
    void binsMustAscendAndTheLastBeOpen() {
        assertThatThrownBy(() -> characteristic("X", "credit.inquiries_3m", 0, bin("3", 1), bin("3", 2), last(3)))
                .hasMessageContaining("ascending");
        assertThatThrownBy(() -> characteristic("X", "credit.inquiries_3m", 0, bin("3", 1), bin("4", 2)))
                .hasMessageContaining("without end");
    }

    @Test
    void aCharacteristicOfNoCataloguedFeatureOrACodeTwiceIsRefused() {
        var unknown = characteristic("X", "credit.luck", 0, bin("3", 1), last(2));
        var known = characteristic("X", "credit.inquiries_3m", 0, bin("3", 1), last(2));

        assertThatThrownBy(() -> new Scorecard("T", false, 600, List.of(unknown)))
                .hasMessageContaining("credit.luck");
        assertThatThrownBy(() -> new Scorecard("T", false, 600, List.of(known, known)))
                .hasMessageContaining("twice");
    }

    @Test
    void theShippedCardIsAnExpertsAndItsBestIs850Exactly() {
        var card = Seeded.scorecard();

        assertThat(card.trained()).isFalse();
        assertThat(card.characteristics()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(card.base()
                        + card.characteristics().stream()
                                .mapToInt(Characteristic::best)
                                .sum())
                .isEqualTo(850);
        assertThat(card.characteristics()).allSatisfy(line -> {
            assertThat(line.worst()).isLessThan(line.best());
            assertThat(line.missing()).isBetween(line.worst(), line.best());
            assertThat(line.zh()).isNotBlank();
            assertThat(line.en()).isNotBlank();
        });
    }

    @Test
    void theShippedCardGivesTheFixtureTheseNumbers() {
        var score = Seeded.scorecard().score(FeatureCatalogue.of(ProfileFixture.profile()));

        assertThat(score.lines())
                .filteredOn(line -> line.points() < 0)
                .extracting(ScoreLine::code, ScoreLine::points)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("PAST_DUE_24M", -45),
                        org.assertj.core.groups.Tuple.tuple("PUBLIC_RECORD", -60));
        assertThat(score.creditScore()).isEqualTo(580 + score.points());
    }

    private static Score score(String utilisation, String history, String inquiries) {
        return SMALL.score(values(utilisation, history, inquiries));
    }

    private static FeatureValues values(String utilisation, String history, String inquiries) {
        return FeatureValues.of(Map.of(
                "credit.card_utilisation", value(utilisation),
                "credit.history_months", value(history),
                "credit.inquiries_3m", value(inquiries)));
    }

    private static FeatureValue value(String text) {
        return text == null ? FeatureValue.missing() : FeatureValue.of(new BigDecimal(text));
    }

    private static Scorecard withBase(int base) {
        return new Scorecard("T-2", false, base, SMALL.characteristics());
    }

    private static Characteristic characteristic(String code, String feature, int missing, Bin... bins) {
        return new Characteristic(code, feature, missing, List.of(bins), "原因", "reason");
    }

    private static Bin bin(String below, int points) {
        return new Bin(new BigDecimal(below), points);
    }

    private static Bin last(int points) {
        return new Bin(null, points);
    }
}
