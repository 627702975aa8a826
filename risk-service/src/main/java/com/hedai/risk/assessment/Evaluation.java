package com.hedai.risk.assessment;

import com.hedai.risk.feature.FeatureCatalogue;
import com.hedai.risk.feature.FeatureValues;
import com.hedai.risk.policy.PolicySet;
import com.hedai.risk.profile.Profile;
import com.hedai.risk.profile.Source;
import com.hedai.risk.profile.SourceState;
import com.hedai.risk.rule.Decision;
import com.hedai.risk.rule.Outcome;
import com.hedai.risk.score.Score;
import java.util.Map;
import java.util.Optional;

/** From a profile to a decision (评估计算); the same profile and versions give the same decision for ever. */
record Evaluation(FeatureValues features, Map<Source, SourceState> states, Optional<Score> score, Decision decision) {

    static Evaluation of(Profile profile, PolicySet set) {
        return of(FeatureCatalogue.of(profile), profile.states(), set);
    }

    /** From features that were stored, when the calculations have changed since. */
    static Evaluation of(FeatureValues features, Map<Source, SourceState> states, PolicySet set) {
        Optional<Score> score = states.containsValue(SourceState.NOT_ASKED)
                ? Optional.empty()
                : Optional.of(set.scorecard().score(features));
        return new Evaluation(features, states, score, set.policy().decide(features, states, score));
    }

    /** Whether what the applicant states declines already, so that nobody outside needs to be asked. */
    static boolean isDeclinedAsStated(Profile stated, PolicySet set) {
        return !set.policy()
                .declines(FeatureCatalogue.of(stated), stated.states())
                .isEmpty();
    }

    /** A person has to decide only because a source was silent. */
    boolean isReferredForSilence() {
        return decision.outcome() == Outcome.REFERRED && states.containsValue(SourceState.UNAVAILABLE);
    }
}
