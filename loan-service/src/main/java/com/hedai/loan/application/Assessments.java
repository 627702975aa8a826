package com.hedai.loan.application;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import com.hedai.commons.security.Actors;
import com.hedai.loan.approval.DecisionReason;
import com.hedai.loan.approval.PlanFact;
import com.hedai.loan.approval.Processes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Learns from the risk service how assessments ended (风险评估结果). */
@Component
class Assessments implements FactReader {
    private final Processes processes;
    private final Applications applications;

    Assessments(Processes processes, Applications applications) {
        this.processes = processes;
        this.applications = applications;
    }

    @Override
    public String name() {
        return "loan-assessments";
    }

    @Override
    public String source() {
        return "risk-service";
    }

    @Override
    public void apply(Fact fact) {
        if (fact.type().equals("AssessmentCompleted")) {
            var assessment = fact.data(AssessmentCompleted.class);
            Actors.asSystem("loan-service", fact.institutionId(), () -> completed(assessment));
        }
    }

    private void completed(AssessmentCompleted assessment) {
        var isNews = switch (assessment.outcome()) {
            case APPROVED -> processes.done(assessment.assessmentId(), assessment.facts(0));
            case REFERRED -> processes.done(assessment.assessmentId(), assessment.facts(1));
            case DECLINED -> processes.refuse(assessment.assessmentId(), assessment.reasons());
        };
        if (isNews) {
            applications.scored(
                    assessment.applicationId(), assessment.score(), assessment.creditScore(), assessment.reasons());
        }
    }

    /** How the machine decided. */
    enum Outcome {
        APPROVED,
        DECLINED,
        REFERRED
    }

    /** The slice of the fact that matters here; a hard rule may decide without a score. */
    record AssessmentCompleted(
            UUID assessmentId,
            UUID applicationId,
            Outcome outcome,
            @Nullable Integer score,
            @Nullable Integer creditScore,
            List<DecisionReason> reasons) {
        AssessmentCompleted {
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }

        Map<String, Long> facts(long referred) {
            var facts = new HashMap<String, Long>();
            facts.put(PlanFact.REFERRED.key(), referred);
            if (score != null) {
                facts.put(PlanFact.SCORE.key(), score.longValue());
            }
            if (creditScore != null) {
                facts.put(PlanFact.CREDIT_SCORE.key(), creditScore.longValue());
            }
            return facts;
        }
    }
}
