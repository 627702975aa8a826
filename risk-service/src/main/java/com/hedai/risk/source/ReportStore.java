package com.hedai.risk.source;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.id.Ids;
import com.hedai.risk.profile.Source;
import com.hedai.risk.profile.SourceState;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps raw reports sealed with the borrower's key (原始报告库). */
@Component
public class ReportStore {

    private static final Column CONTENT = Column.of("source_report", "content");
    private static final int LONGEST_PROBLEM = 200;

    private final SourceReportMapper mapper;
    private final Vault vault;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    ReportStore(SourceReportMapper mapper, Vault vault, AuditTrail audit, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.vault = vault;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps an answer at once: should the work be interrupted, the bureau is not asked a second time. */
    @Transactional
    Reported keep(SourceQuery query, Source source, Instant askedAt, SourceAnswer answer) {
        var id = ids.next();
        var report = switch (answer) {
            case SourceAnswer.Told(var content) -> {
                var ciphertext = vault.encrypt(query.borrowerId(), CONTENT, id, content);
                yield row(id, query, source, SourceState.OK, ciphertext, null, askedAt);
            }
            case SourceAnswer.NoRecord() -> row(id, query, source, SourceState.NO_RECORD, null, null, askedAt);
            case SourceAnswer.Silent(var why) ->
                row(id, query, source, SourceState.UNAVAILABLE, null, shortened(why), askedAt);
        };
        mapper.insert(report);
        audit.created("risk:source:ask", "source-report", id, "source", "state");
        return reported(report);
    }

    /** By source, what was said last; an answer outweighs a later silence. */
    public Map<Source, Reported> latest(UUID assessmentId) {
        var latest = new EnumMap<Source, SourceReport>(Source.class);
        for (var report : mapper.of(assessmentId)) {
            latest.merge(
                    report.source(),
                    report,
                    (before, next) ->
                            next.state() == SourceState.UNAVAILABLE && before.state() != next.state() ? before : next);
        }
        var reported = new EnumMap<Source, Reported>(Source.class);
        latest.forEach((source, report) -> reported.put(source, reported(report)));
        return reported;
    }

    /** Exactly the reports an assessment rests on. */
    public Map<Source, Reported> named(UUID assessmentId, List<UUID> reportIds) {
        var reported = new EnumMap<Source, Reported>(Source.class);
        mapper.of(assessmentId).stream()
                .filter(report -> reportIds.contains(report.id()))
                .forEach(report -> reported.put(report.source(), reported(report)));
        return reported;
    }

    private SourceReport row(
            UUID id,
            SourceQuery query,
            Source source,
            SourceState state,
            @Nullable Encrypted content,
            @Nullable String problem,
            Instant askedAt) {
        return new SourceReport(
                id,
                query.assessmentId(),
                query.borrowerId(),
                query.institutionId(),
                source,
                query.attempt(),
                query.inquiry().authorisationId(),
                state,
                content,
                problem,
                askedAt,
                clock.instant());
    }

    private Reported reported(SourceReport report) {
        var ciphertext = report.content();
        return new Reported(
                report.id(),
                report.source(),
                report.state(),
                ciphertext == null ? null : vault.decrypt(CONTENT, report.id(), ciphertext),
                report.answeredAt());
    }

    private static String shortened(String why) {
        return why.length() <= LONGEST_PROBLEM ? why : why.substring(0, LONGEST_PROBLEM);
    }
}
