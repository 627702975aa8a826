package com.hedai.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.risk.Seeded;
import com.hedai.risk.feature.FeatureValue;
import com.hedai.risk.feature.FeatureValues;
import com.hedai.risk.profile.Source;
import com.hedai.risk.profile.SourceState;
import com.hedai.risk.score.Score;
import com.hedai.risk.score.ScoreLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final Map<Source, SourceState> ALL_ANSWERED =
            Map.of(Source.BUREAU, SourceState.OK, Source.BANK_STATEMENT, SourceState.OK);
    private static final Map<Source, SourceState> BUREAU_SILENT =
            Map.of(Source.BUREAU, SourceState.UNAVAILABLE, Source.BANK_STATEMENT, SourceState.OK);
    private static final Map<Source, SourceState> NOBODY_ASKED =
            Map.of(Source.BUREAU, SourceState.NOT_ASKED, Source.BANK_STATEMENT, SourceState.NOT_ASKED);

    private static final Policy POLICY = new Policy(
            "T-1",
            "S-1",
            650,
            560,
            2,
            List.of(new Policy.Wait(Source.BUREAU, 5)),
            List.of(
                    rule("TOO_YOUNG", "applicant.age_years", Rule.Operator.LESS, "18", Rule.Then.DECLINE, true),
                    rule("OVERDUE", "credit.overdue_amount", Rule.Operator.MORE, "500", Rule.Then.DECLINE, true),
                    rule("THIN_FILE", "credit.history_months", Rule.Operator.LESS, "12", Rule.Then.REFER, true)));

    @Test
    void fromTheCutOffOnTheMachineApproves() {
        assertThat(decide(good(), ALL_ANSWERED, 650).outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(codes(decide(good(), ALL_ANSWERED, 650))).containsExactly("SCORE_SUFFICIENT");
    }

    @Test
    void betweenTheCutOffsAPersonDecides() {
        assertThat(decide(good(), ALL_ANSWERED, 649).outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(decide(good(), ALL_ANSWERED, 560).outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(codes(decide(good(), ALL_ANSWERED, 600))).containsExactly("SCORE_IN_REFERRAL_BAND", "LATE", "DEBT");
    }

    @Test
    void belowTheLowerOneItDeclinesAndSaysWhatWeighedMost() {
        var decision = decide(good(), ALL_ANSWERED, 559);

        assertThat(decision.outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(codes(decision)).containsExactly("SCORE_BELOW_CUT_OFF", "LATE", "DEBT");
    }

    @Test
    void aHardRuleDeclinesWhateverTheScore() {
        var overdue = values("30", "500.01", "60");

        var decision = decide(overdue, ALL_ANSWERED, 850);

        assertThat(decision.outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(codes(decision)).containsExactly("OVERDUE");
        assertThat(decide(values("30", "500", "60"), ALL_ANSWERED, 850).outcome())
                .isEqualTo(Outcome.APPROVED);
    }

    @Test
    void aReferralRuleStopsTheMachineFromApproving() {
        var decision = decide(values("30", "0", "11"), ALL_ANSWERED, 850);

        assertThat(decision.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(codes(decision)).containsExactly("THIN_FILE");
    }

    @Test
    void whatIsMissingFiresARuleThatSaysSo() {
        assertThat(codes(decide(values("30", "0", null), ALL_ANSWERED, 850))).containsExactly("THIN_FILE");
    }

    @Test
    void aSilentSourceNeverApprovesAndNeverDeclines() {
        for (var score : new int[] {300, 600, 850}) {
            var decision = decide(values("30", null, null), BUREAU_SILENT, score);

            assertThat(decision.outcome()).isEqualTo(Outcome.REFERRED);
            assertThat(codes(decision)).containsExactly("BUREAU_UNAVAILABLE");
        }
    }

    @Test
    void whatIsKnownDeclinesEvenWhileASourceIsSilent() {
        assertThat(codes(decide(values("17", null, null), BUREAU_SILENT, 850))).containsExactly("TOO_YOUNG");
    }

    @Test
    void beforeAnybodyIsAskedOnlyWhatIsStatedDeclines() {
        assertThat(POLICY.declines(values("17", null, null), NOBODY_ASKED))
                .extracting(DecisionReason::code)
                .containsExactly("TOO_YOUNG");
        assertThat(POLICY.declines(values("18", null, null), NOBODY_ASKED)).isEmpty();
    }

    @Test
    void withoutAScoreNothingIsDecidedByScore() {
        assertThatThrownBy(() -> POLICY.decide(good(), ALL_ANSWERED, Optional.empty()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsNotKnownIsCalledSo() {
        var line = new ScoreLine("LATE", "credit.longest_past_due_24m", FeatureValue.missing(), -10, 30, "有逾期", "late");
        var score = new Score(-10, 500, 36, List.of(line));

        var decision = POLICY.decide(good(), ALL_ANSWERED, Optional.of(score));

        assertThat(codes(decision)).containsExactly("SCORE_BELOW_CUT_OFF", "INFORMATION_MISSING");
    }

    @Test
    void aSourceIsWaitedForAsLongAsThePolicySays() {
        assertThat(POLICY.waitMinutes(Source.BUREAU)).isEqualTo(5);
        assertThat(POLICY.waitMinutes(Source.BANK_STATEMENT)).isZero();
    }

    @Test
    void cutOffsMustAscend() {
        assertThatThrownBy(() -> new Policy("T", "S", 500, 600, 4, List.of(), List.of()))
                .hasMessageContaining("ascending");
    }

    @Test
    void theShippedPolicyReadsAndNamesTheShippedCard() {
        assertThat(Seeded.policy().scorecard()).isEqualTo(Seeded.scorecard().version());
        assertThat(Seeded.policy().rules()).extracting(Rule::code).doesNotHaveDuplicates();
    }

    private static Decision decide(FeatureValues features, Map<Source, SourceState> states, int creditScore) {
        var score = new Score(
                0, creditScore, 50, List.of(line("DEBT", -20, 30), line("LATE", -50, 75), line("AGE", -1, 2)));
        return POLICY.decide(features, states, Optional.of(score));
    }

    private static ScoreLine line(String code, int points, int lost) {
        return new ScoreLine(code, "credit.overdue_amount", FeatureValue.of(1), points, lost, "原因", "reason");
    }

    private static List<String> codes(Decision decision) {
        return decision.reasons().stream().map(DecisionReason::code).toList();
    }

    private static FeatureValues good() {
        return values("30", "0", "60");
    }

    private static FeatureValues values(String age, String overdue, String history) {
        return FeatureValues.of(Map.of(
                "applicant.age_years", value(age),
                "credit.overdue_amount", value(overdue),
                "credit.history_months", value(history)));
    }

    private static FeatureValue value(String text) {
        return text == null ? FeatureValue.missing() : FeatureValue.of(new BigDecimal(text));
    }

    private static Rule rule(
            String code, String feature, Rule.Operator operator, String value, Rule.Then then, boolean ifMissing) {
        return new Rule(code, feature, operator, new BigDecimal(value), then, ifMissing, "原因", "reason");
    }
}
