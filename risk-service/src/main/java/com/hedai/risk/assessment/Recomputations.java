package com.hedai.risk.assessment;

import com.hedai.commons.web.Refusal;
import com.hedai.risk.RiskReason;
import com.hedai.risk.feature.FeatureCatalogue;
import com.hedai.risk.policy.Policies;
import com.hedai.risk.profile.Profile;
import com.hedai.risk.source.ReportStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes old decisions again from what was kept (决策复算): the same inputs and versions must give the same decision. */
@Component
class Recomputations {

    private final Assessments assessments;
    private final ReportStore reports;
    private final Policies policies;

    Recomputations(Assessments assessments, ReportStore reports, Policies policies) {
        this.assessments = assessments;
        this.reports = reports;
        this.policies = policies;
    }

    Recomputation recompute(Assessment assessment) {
        if (!assessment.isCompleted()) {
            throw Refusal.of(RiskReason.ASSESSMENT_PENDING);
        }
        return assessments
                .evaluationOf(assessment)
                .map(stored -> recompute(assessment, stored))
                .orElseGet(() -> new Recomputation(true, Recomputation.Basis.PRECONDITION, List.of()));
    }

    private Recomputation recompute(Assessment assessment, StoredEvaluation stored) {
        var set = policies.version(Objects.requireNonNull(assessment.policyVersion()));
        var isSameCatalogue = FeatureCatalogue.VERSION.equals(assessment.catalogueVersion());
        var again = isSameCatalogue
                ? Evaluation.of(profile(assessment, stored), set)
                : Evaluation.of(stored.featureValues(), stored.states(), set);
        var differences = differences(assessment, stored, again);
        var basis = isSameCatalogue ? Recomputation.Basis.RAW_REPORTS : Recomputation.Basis.STORED_FEATURES;
        return new Recomputation(differences.isEmpty(), basis, differences);
    }

    private Profile profile(Assessment assessment, StoredEvaluation stored) {
        var request = assessments.requestOf(assessment);
        LocalDate asOf = Objects.requireNonNull(assessment.assessedOn());
        if (stored.reports().isEmpty()) {
            return Profile.statedOnly(asOf, request.applicant(), request.loan());
        }
        return Profiles.of(asOf, request, reports.named(assessment.id(), stored.reports()));
    }

    private static List<String> differences(Assessment assessment, StoredEvaluation stored, Evaluation again) {
        var recomputed = StoredEvaluation.of(again, stored.reports());
        var differences = new ArrayList<String>();
        stored.features()
                .forEach((name, value) -> compare(
                        differences,
                        "feature " + name,
                        value,
                        recomputed.features().get(name)));
        compare(differences, "states", stored.states(), recomputed.states());
        compare(differences, "score", stored.score(), recomputed.score());
        compare(differences, "outcome", assessment.outcome(), again.decision().outcome());
        compare(
                differences,
                "reasons",
                Reasons.read(assessment.reasons()),
                again.decision().reasons());
        return differences;
    }

    private static void compare(
            List<String> differences, String what, @Nullable Object stored, @Nullable Object recomputed) {
        if (!Objects.equals(stored, recomputed)) {
            differences.add("%s: %s (stored: %s)".formatted(what, recomputed, stored));
        }
    }
}
