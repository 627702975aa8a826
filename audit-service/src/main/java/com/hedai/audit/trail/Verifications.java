package com.hedai.audit.trail;

import com.hedai.audit.AuditReason;
import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs verifications, one at a time, and keeps what came out (验证记录). */
@Component
class Verifications {
    private static final Logger log = LoggerFactory.getLogger(Verifications.class);
    private static final String RUN = "audit:verification:run";
    private static final String READ = "audit:verification:read";

    private final Verifier verifier;
    private final VerificationMapper mapper;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Ids ids;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();

    /**
     * What a verification found.
     *
     * @param root as recomputed from the records, hexadecimal; absent when something is wrong
     * @param recordsChecked records found untouched, from the first on
     * @param headsChecked signed heads in the database that fit
     * @param exportedHeadsChecked signed heads in the exported file that fit
     * @param finding what is wrong; absent when all is well
     * @param firstWrongIndex the first record that is wrong or gone
     */
    record Verification(
            UUID id,
            Instant runAt,
            UUID runBy,
            long size,
            @Nullable String root,
            boolean verified,
            long recordsChecked,
            long headsChecked,
            long exportedHeadsChecked,
            Finding.@Nullable Kind finding,
            @Nullable Long firstWrongIndex,
            @Nullable String detail) {}

    Verifications(
            Verifier verifier,
            VerificationMapper mapper,
            AuditTrail audit,
            TransactionTemplate transactions,
            Ids ids,
            Clock clock) {
        this.verifier = verifier;
        this.mapper = mapper;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    Verification run(Actor actor) {
        if (!running.tryLock()) {
            throw new Refusal(AuditReason.VERIFICATION_RUNNING);
        }
        try {
            var runAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var outcome = verifier.verify();
            report(outcome);
            var row = row(ids.next(), runAt, actor, outcome);
            transactions.executeWithoutResult(status -> {
                mapper.insert(row);
                audit.created(RUN, "verification", row.id());
            });
            return shown(row);
        } finally {
            running.unlock();
        }
    }

    Page<Verification> list(PageRequest page) {
        var rows = mapper.page(page.afterId(), page.fetch());
        var found = Page.of(rows, page, VerificationMapper.VerificationRow::id).map(Verifications::shown);
        audit.viewed(
                READ,
                "verification",
                found.items().stream().map(Verification::id).toList());
        return found;
    }

    private static void report(Verifier.Outcome outcome) {
        var finding = outcome.finding();
        if (finding != null) {
            log.error(
                    "THE AUDIT TRAIL WAS TAMPERED WITH: {} at record {}: {}",
                    finding.kind(),
                    finding.firstWrong(),
                    finding.detail());
        }
    }

    private static VerificationMapper.VerificationRow row(
            UUID id, Instant runAt, Actor actor, Verifier.Outcome outcome) {
        var finding = outcome.finding();
        var root = outcome.root();
        return new VerificationMapper.VerificationRow(
                id,
                runAt,
                actor.accountId(),
                outcome.size(),
                root == null ? null : root.bytes(),
                outcome.records(),
                outcome.heads(),
                outcome.exported(),
                finding == null ? null : finding.kind().name(),
                finding == null ? null : finding.firstWrong(),
                finding == null ? null : finding.detail());
    }

    private static Verification shown(VerificationMapper.VerificationRow row) {
        var root = row.root();
        var finding = row.finding();
        return new Verification(
                row.id(),
                row.runAt(),
                row.runBy(),
                row.size(),
                root == null ? null : HexFormat.of().formatHex(root),
                finding == null,
                row.recordsChecked(),
                row.headsChecked(),
                row.exportedChecked(),
                finding == null ? null : Finding.Kind.valueOf(finding),
                row.firstWrong(),
                row.detail());
    }
}
