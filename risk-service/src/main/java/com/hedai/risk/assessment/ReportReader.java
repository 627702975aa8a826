package com.hedai.risk.assessment;

import com.hedai.commons.security.Actor;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.risk.feature.Feature;
import com.hedai.risk.feature.FeatureCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens a risk report for somebody who may read it (风险报告读取). */
@Component
class ReportReader {

    static final String PERMISSION = "risk:report:read";

    private final Assessments assessments;

    ReportReader(Assessments assessments) {
        this.assessments = assessments;
    }

    /** Another lender's assessment does not exist for the reader. */
    Assessment find(UUID id, Actor actor) {
        return assessments
                .find(id)
                .filter(assessment -> isWithin(actor, assessment))
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    AssessmentReport report(Assessment assessment) {
        var request = assessments.requestOf(assessment);
        var evaluation = assessments.evaluationOf(assessment);
        return new AssessmentReport(
                assessment.id(),
                assessment.applicationId(),
                assessment.borrowerId(),
                assessment.status(),
                assessment.outcome(),
                assessment.riskScore(),
                assessment.creditScore(),
                Reasons.read(assessment.reasons()),
                new AssessmentReport.Loan(
                        request.product(),
                        request.amount(),
                        request.months(),
                        request.annualRate(),
                        request.instalment()),
                evaluation.map(ReportReader::sources).orElse(List.of()),
                evaluation.map(ReportReader::lines).orElse(List.of()),
                evaluation.map(ReportReader::features).orElse(List.of()),
                assessment.assessedOn(),
                assessment.catalogueVersion(),
                assessment.scorecardVersion(),
                assessment.policyVersion(),
                assessment.createdAt(),
                assessment.completedAt());
    }

    private static boolean isWithin(Actor actor, Assessment assessment) {
        return switch (actor.scope(PERMISSION)) {
            case PLATFORM -> true;
            case INSTITUTION -> assessment.institutionId().equals(actor.institutionId());
            case OWN, CLASS, REGION -> false;
        };
    }

    private static List<AssessmentReport.SourceLine> sources(StoredEvaluation evaluation) {
        return evaluation.states().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(state -> new AssessmentReport.SourceLine(
                        state.getKey(), state.getKey().zh(), state.getValue()))
                .toList();
    }

    private static List<AssessmentReport.ScoreLine> lines(StoredEvaluation evaluation) {
        return Optional.ofNullable(evaluation.score())
                .map(StoredEvaluation.StoredScore::lines)
                .orElse(List.of())
                .stream()
                .map(line -> new AssessmentReport.ScoreLine(
                        line.code(), line.feature(), line.value(), line.points(), line.lost(), line.zh(), line.en()))
                .toList();
    }

    /** In the order of the catalogue; a feature of an earlier catalogue keeps its value, if not its name. */
    private static List<AssessmentReport.FeatureLine> features(StoredEvaluation evaluation) {
        return FeatureCatalogue.features().stream()
                .filter(feature -> evaluation.features().containsKey(feature.name()))
                .map(feature -> line(feature, evaluation))
                .toList();
    }

    private static AssessmentReport.FeatureLine line(Feature feature, StoredEvaluation evaluation) {
        return new AssessmentReport.FeatureLine(
                feature.name(),
                feature.group().zh(),
                feature.zh(),
                evaluation.features().get(feature.name()));
    }
}
