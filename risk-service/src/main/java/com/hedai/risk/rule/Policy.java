package com.hedai.risk.rule;

import com.hedai.risk.feature.FeatureValues;
import com.hedai.risk.profile.Source;
import com.hedai.risk.profile.SourceState;
import com.hedai.risk.score.Score;
import com.hedai.risk.score.ScoreLine;
import com.hedai.risk.score.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A version of the credit policy (策略版本).
 *
 * @param scorecard the version of the scorecard it uses
 * @param approveFrom the credit score from which the machine may approve
 * @param declineBelow the credit score below which it declines; between the two a person decides
 * @param reasonsShown how many weak characteristics explain a decision by score
 * @param waits how long a source that gives no answer is asked again before a person decides
 */
public record Policy(
        String version,
        String scorecard,
        int approveFrom,
        int declineBelow,
        int reasonsShown,
        List<Wait> waits,
        List<Rule> rules) {

    /** How long to wait for a source (等待时限). */
    public record Wait(Source source, int minutes) {}

    public Policy {
        if (declineBelow < Scorecard.LOWEST_CREDIT_SCORE
                || approveFrom < declineBelow
                || approveFrom > Scorecard.HIGHEST_CREDIT_SCORE) {
            throw new IllegalArgumentException(
                    "cut-offs of %s: decline below %d, approve from %d (expected: 300 to 850, ascending)"
                            .formatted(version, declineBelow, approveFrom));
        }
        waits = List.copyOf(waits);
        rules = List.copyOf(rules);
    }

    /** Minutes; 0 when the policy does not name the source. */
    public int waitMinutes(Source source) {
        return waits.stream()
                .filter(wait -> wait.source() == source)
                .mapToInt(Wait::minutes)
                .max()
                .orElse(0);
    }

    /** The reasons to decline whatever the score; none is found in what a silent source might have said. */
    public List<DecisionReason> declines(FeatureValues features, Map<Source, SourceState> states) {
        return fired(Rule.Then.DECLINE, features, states);
    }

    /**
     * Decides. A source without an answer never leads to approval, whatever else is known.
     *
     * @param score absent when the application was declined before any source was asked
     */
    public Decision decide(FeatureValues features, Map<Source, SourceState> states, Optional<Score> score) {
        var declines = declines(features, states);
        if (!declines.isEmpty()) {
            return new Decision(Outcome.DECLINED, declines);
        }
        var silent = silent(states);
        if (!silent.isEmpty()) {
            return new Decision(Outcome.REFERRED, silent);
        }
        return byScore(
                score.orElseThrow(() -> new IllegalStateException("no score although nothing declines")),
                fired(Rule.Then.REFER, features, states));
    }

    private Decision byScore(Score score, List<DecisionReason> referrals) {
        if (score.creditScore() < declineBelow) {
            return new Decision(Outcome.DECLINED, explained(FixedReason.SCORE_BELOW_CUT_OFF, score));
        }
        if (score.creditScore() < approveFrom) {
            var reasons = new ArrayList<>(referrals);
            reasons.addAll(explained(FixedReason.SCORE_IN_REFERRAL_BAND, score));
            return new Decision(Outcome.REFERRED, reasons);
        }
        return referrals.isEmpty()
                ? Decision.of(Outcome.APPROVED, FixedReason.SCORE_SUFFICIENT.reason())
                : new Decision(Outcome.REFERRED, referrals);
    }

    private List<DecisionReason> explained(FixedReason reason, Score score) {
        return Stream.concat(
                        Stream.of(reason.reason()),
                        score.weakest(reasonsShown).stream().map(Policy::reason))
                .distinct()
                .toList();
    }

    /** What is not known is called so: a text about late payments would be untrue of somebody who never borrowed. */
    private static DecisionReason reason(ScoreLine line) {
        return line.value().isMissing()
                ? FixedReason.INFORMATION_MISSING.reason()
                : new DecisionReason(line.code(), line.zh(), line.en());
    }

    private List<DecisionReason> fired(Rule.Then then, FeatureValues features, Map<Source, SourceState> states) {
        return rules.stream()
                .filter(rule -> rule.then() == then)
                .filter(rule -> rule.fires(features, states))
                .map(Rule::reason)
                .toList();
    }

    private static List<DecisionReason> silent(Map<Source, SourceState> states) {
        return Stream.of(Source.values())
                .filter(source -> states.get(source) == SourceState.UNAVAILABLE)
                .map(source -> FixedReason.unavailable(source).reason())
                .toList();
    }
}
