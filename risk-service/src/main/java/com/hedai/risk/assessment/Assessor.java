package com.hedai.risk.assessment;

import com.hedai.commons.security.Actors;
import com.hedai.commons.time.BusinessTime;
import com.hedai.risk.policy.Policies;
import com.hedai.risk.policy.PolicySet;
import com.hedai.risk.profile.Profile;
import com.hedai.risk.profile.Source;
import com.hedai.risk.profile.SourceState;
import com.hedai.risk.rule.FixedReason;
import com.hedai.risk.source.Inquiry;
import com.hedai.risk.source.Reported;
import com.hedai.risk.source.SourceQuery;
import com.hedai.risk.source.Sources;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works on one assessment at a time (评估执行): consent first, then what needs nobody outside, then the sources side by side,
 * then the decision. Whatever is not known leads to waiting or to a person, never to approval.
 */
@Component
class Assessor {

    private static final Logger log = LoggerFactory.getLogger(Assessor.class);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 5;

    private final Assessments assessments;
    private final Borrowers borrowers;
    private final Sources sources;
    private final Policies policies;
    private final ScoreCache cache;
    private final Clock clock;

    Assessor(
            Assessments assessments,
            Borrowers borrowers,
            Sources sources,
            Policies policies,
            ScoreCache cache,
            Clock clock) {
        this.assessments = assessments;
        this.borrowers = borrowers;
        this.sources = sources;
        this.policies = policies;
        this.cache = cache;
        this.clock = clock;
    }

    /** Does one assessment; false when none is due. */
    boolean step() {
        var taken = assessments.take();
        taken.ifPresent(
                assessment -> Actors.asSystem("risk-service", assessment.institutionId(), () -> attempt(assessment)));
        return taken.isPresent();
    }

    /** A failure concerns this assessment only: it waits while others go on. */
    private void attempt(Assessment assessment) {
        try {
            assess(assessment);
        } catch (RuntimeException e) {
            log.error(
                    "assessment {}: attempt {} failed and will be repeated", assessment.id(), assessment.attempt(), e);
            postpone(assessment, "failure");
        }
    }

    private void assess(Assessment assessment) {
        var today = BusinessTime.today(clock);
        var set = policies.inForce(assessment.institutionId(), assessment.productKind(), today);
        switch (borrowers.standing(assessment.borrowerId(), assessment.institutionId())) {
            case Standing.MayBeAsked(var inquiry) -> assess(assessment, inquiry, set, today);
            case Standing.NoConsent() -> decline(assessment, FixedReason.CONSENT_MISSING, set, today);
            case Standing.Unverified() -> decline(assessment, FixedReason.IDENTITY_UNVERIFIED, set, today);
            case Standing.Unknown(var why) -> postpone(assessment, why);
        }
    }

    private void assess(Assessment assessment, Inquiry inquiry, PolicySet set, LocalDate today) {
        var request = assessments.requestOf(assessment);
        var stated = Profile.statedOnly(today, request.applicant(), request.loan());
        if (Evaluation.isDeclinedAsStated(stated, set)) {
            complete(assessment, set, today, null, Evaluation.of(stated, set), List.of());
            return;
        }
        var reported = sources.ask(new SourceQuery(
                assessment.id(), assessment.attempt(), assessment.borrowerId(), assessment.institutionId(), inquiry));
        var evaluation = Evaluation.of(Profiles.of(today, request, reported), set);
        if (isWorthWaiting(assessment, reported, evaluation, set)) {
            postpone(assessment, "a source gave no answer");
            return;
        }
        var reports = reported.values().stream().map(Reported::id).toList();
        complete(assessment, set, today, inquiry.authorisationId(), evaluation, reports);
    }

    /** The policy gives a silent source some minutes, unless what is known declines anyway. */
    private boolean isWorthWaiting(
            Assessment assessment, Map<Source, Reported> reported, Evaluation evaluation, PolicySet set) {
        var age = Duration.between(assessment.createdAt(), clock.instant());
        return evaluation.isReferredForSilence()
                && reported.values().stream()
                        .filter(report -> report.state() == SourceState.UNAVAILABLE)
                        .anyMatch(report -> age.toMinutes() < set.policy().waitMinutes(report.source()));
    }

    private void decline(Assessment assessment, FixedReason reason, PolicySet set, LocalDate today) {
        complete(
                assessment,
                new Result(
                        reason.decline(),
                        null,
                        set.scorecard().version(),
                        set.policy().version(),
                        null,
                        today));
    }

    private void complete(
            Assessment assessment,
            PolicySet set,
            LocalDate today,
            @Nullable UUID consentId,
            Evaluation evaluation,
            List<UUID> reports) {
        complete(
                assessment,
                new Result(
                        evaluation.decision(),
                        StoredEvaluation.of(evaluation, reports),
                        set.scorecard().version(),
                        set.policy().version(),
                        consentId,
                        today));
    }

    private void complete(Assessment assessment, Result result) {
        if (!assessments.complete(assessment, result)) {
            log.warn("assessment {}: attempt {} was overtaken by another", assessment.id(), assessment.attempt());
            return;
        }
        log.info("assessment {}: {}", assessment.id(), result.decision().outcome());
        assessments.summary(assessment.id()).ifPresent(cache::put);
    }

    private void postpone(Assessment assessment, String why) {
        var doublings = Math.min(assessment.attempt() - 1, MOST_DOUBLINGS);
        var delay = FIRST_DELAY.multipliedBy(1L << doublings);
        log.info("assessment {}: attempt {} waits {}: {}", assessment.id(), assessment.attempt(), delay, why);
        assessments.postpone(assessment, clock.instant().plus(delay));
    }
}
