package com.hedai.risk.assessment;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.crypto.KeyErased;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.web.Json;
import com.hedai.commons.web.Refusal;
import com.hedai.risk.RiskReason;
import com.hedai.risk.feature.FeatureCatalogue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The list of assessments (评估任务): accepts them, hands them out under a lease, keeps their results. */
@Component
class Assessments {

    /** Longer than users, sources and their retries may take together. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final String TYPE = "assessment";
    private static final Column REQUEST = Column.of(TYPE, "request");
    private static final Column EVALUATION = Column.of(TYPE, "evaluation");

    private final AssessmentMapper mapper;
    private final Vault vault;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;
    private final JsonMapper json = Json.strict();

    Assessments(AssessmentMapper mapper, Vault vault, Outbox outbox, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.vault = vault;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same id with the same words is the same assessment; with other words it is refused. */
    @Transactional
    AssessmentSummary accept(UUID id, AssessmentRequest request) {
        request.check();
        var words = json.writeValueAsString(request);
        var index = vault.blindIndex(REQUEST, words);
        try {
            mapper.insert(new NewAssessment(
                    id,
                    request.applicationId(),
                    request.borrowerId(),
                    request.institutionId(),
                    vault.encrypt(request.borrowerId(), REQUEST, id, words),
                    index,
                    clock.instant(),
                    request.kind()));
            audit.created("risk:assessment:request", TYPE, id);
        } catch (DuplicateKeyException e) {
            if (mapper.countSame(id, index) == 0) {
                throw Refusal.of(RiskReason.ASSESSMENT_DIFFERS);
            }
        }
        return summary(id).orElseThrow();
    }

    /** Takes the longest due one; when its worker dies, the lease ends and another takes it. */
    @Transactional
    Optional<Assessment> take() {
        var now = clock.instant();
        return mapper.nextDue(now).flatMap(id -> {
            mapper.lease(id, now.plus(LEASE));
            return mapper.find(id);
        });
    }

    @Transactional
    void postpone(Assessment assessment, Instant dueAt) {
        mapper.postpone(assessment.id(), assessment.attempt(), dueAt);
    }

    /** Keeps the result and tells of it, both or neither; false when another worker has taken it over. */
    @Transactional
    boolean complete(Assessment assessment, Result result) {
        var row = row(assessment, result);
        if (mapper.complete(row) == 0) {
            return false;
        }
        audit.changed("risk:assessment:complete", TYPE, assessment.id(), "status", "outcome");
        outbox.publish(
                "AssessmentCompleted",
                assessment.id(),
                assessment.institutionId(),
                new AssessmentCompleted(
                        assessment.id(),
                        assessment.applicationId(),
                        row.outcome(),
                        row.riskScore(),
                        row.creditScore(),
                        result.decision().reasons(),
                        row.scorecardVersion(),
                        row.policyVersion()));
        return true;
    }

    Optional<Assessment> find(UUID id) {
        return mapper.find(id);
    }

    Optional<AssessmentSummary> summary(UUID id) {
        return mapper.summary(id).map(AssessmentSummary::of);
    }

    /** Refuses when the borrower was erased: nothing personal is left to read. */
    AssessmentRequest requestOf(Assessment assessment) {
        return json.readValue(open(REQUEST, assessment, assessment.request()), AssessmentRequest.class);
    }

    Optional<StoredEvaluation> evaluationOf(Assessment assessment) {
        return Optional.ofNullable(assessment.evaluation())
                .map(value -> json.readValue(open(EVALUATION, assessment, value), StoredEvaluation.class));
    }

    private String open(Column column, Assessment assessment, Encrypted value) {
        try {
            return vault.decrypt(column, assessment.id(), value);
        } catch (KeyErased e) {
            throw Refusal.of(RiskReason.PERSON_ERASED);
        }
    }

    private CompletedRow row(Assessment assessment, Result result) {
        var evaluation = result.evaluation();
        var score = evaluation == null ? null : evaluation.score();
        return new CompletedRow(
                assessment.id(),
                assessment.attempt(),
                result.decision().outcome(),
                score == null ? null : score.creditScore(),
                score == null ? null : score.riskScore(),
                Reasons.write(result.decision().reasons()),
                evaluation == null
                        ? null
                        : vault.encrypt(
                                assessment.borrowerId(),
                                EVALUATION,
                                assessment.id(),
                                json.writeValueAsString(evaluation)),
                FeatureCatalogue.VERSION,
                result.scorecardVersion(),
                result.policyVersion(),
                result.consentId(),
                result.assessedOn(),
                clock.instant());
    }
}
