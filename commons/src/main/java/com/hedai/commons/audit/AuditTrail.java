package com.hedai.commons.audit;

import com.hedai.commons.feed.Outbox;
import com.hedai.commons.feed.Streams;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Actors;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where operations are recorded (审计): a change in its own transaction, so that neither exists without the other; a view in a group
 * commit that is over before the answer leaves. Nobody can switch it off.
 */
public final class AuditTrail {
    private final String service;
    private final Outbox outbox;
    private final GroupCommit group;
    private final OwnViews ownViews;
    private final Ids ids;
    private final Clock clock;

    AuditTrail(String service, Outbox outbox, GroupCommit group, OwnViews ownViews, Ids ids, Clock clock) {
        this.service = service;
        this.outbox = outbox;
        this.group = group;
        this.ownViews = ownViews;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something came into being; inside its transaction. */
    public void created(String operation, String objectType, UUID objectId, String... fields) {
        append(done(operation, AuditRecord.Kind.CREATE, objectType, List.of(objectId), fields));
    }

    /** Something changed; inside its transaction. */
    public void changed(String operation, String objectType, UUID objectId, String... fields) {
        append(done(operation, AuditRecord.Kind.CHANGE, objectType, List.of(objectId), fields));
    }

    /** Something was deleted; inside its transaction. */
    public void deleted(String operation, String objectType, UUID objectId) {
        append(done(operation, AuditRecord.Kind.DELETE, objectType, List.of(objectId)));
    }

    /**
     * Somebody saw something. For staff every object counts; a borrower's views of what is their own leave one record per
     * operation, session and minute. Returns when the record is committed.
     */
    public void viewed(String operation, String objectType, UUID... objectIds) {
        var actor = Actors.current();
        if (actor.isBorrower() && !ownViews.first(actor, operation)) {
            return;
        }
        group.commit(done(operation, AuditRecord.Kind.VIEW, objectType, Arrays.asList(objectIds)));
    }

    /** The same for a list that was shown. */
    public void viewed(String operation, String objectType, List<UUID> objectIds) {
        viewed(operation, objectType, objectIds.toArray(UUID[]::new));
    }

    /** Somebody saw personal values unmasked, for a reason that was asked of them; returns when the record is committed. */
    public void revealed(String operation, String objectType, UUID objectId, String reason, List<String> fields) {
        group.commit(record(
                Actors.current(),
                operation,
                AuditRecord.Kind.VIEW,
                objectType,
                List.of(objectId),
                AuditRecord.Result.DONE,
                reason,
                fields));
    }

    /** A change without a transaction of the caller's; returns when the record is committed. */
    public void noted(String operation, String objectType, UUID objectId) {
        group.commit(done(operation, AuditRecord.Kind.CHANGE, objectType, List.of(objectId)));
    }

    /** Somebody signed in; inside the transaction that made the session. The actor is who it turned out to be. */
    public void signedIn(Actor actor, UUID sessionId) {
        append(record(
                actor,
                "user:session:create",
                AuditRecord.Kind.SIGN_IN,
                "session",
                List.of(sessionId),
                AuditRecord.Result.DONE,
                null,
                List.of()));
    }

    /** Something was refused that ought to be known: a failed sign-in, a forged callback. Committed by itself. */
    public void refused(String operation, String objectType, @Nullable UUID objectId, String reason) {
        refused(Actors.ifPresent().orElse(null), operation, objectType, objectId, reason);
    }

    /** The same when nobody is signed in, or somebody else is meant. */
    public void refused(
            @Nullable Actor actor, String operation, String objectType, @Nullable UUID objectId, String reason) {
        group.commit(record(
                actor,
                operation,
                AuditRecord.Kind.DENIED,
                objectType,
                objectId == null ? List.of() : List.of(objectId),
                AuditRecord.Result.REFUSED,
                reason,
                List.of()));
    }

    private AuditRecord done(
            String operation, AuditRecord.Kind kind, String objectType, List<UUID> objectIds, String... fields) {
        return record(
                Actors.current(),
                operation,
                kind,
                objectType,
                objectIds,
                AuditRecord.Result.DONE,
                null,
                List.of(fields));
    }

    private AuditRecord record(
            @Nullable Actor actor,
            String operation,
            AuditRecord.Kind kind,
            String objectType,
            List<UUID> objectIds,
            AuditRecord.Result result,
            @Nullable String reason,
            List<String> fields) {
        var nobody = new UUID(0, 0);
        return new AuditRecord(
                ids.next(),
                clock.instant(),
                service,
                actor == null ? nobody : actor.accountId(),
                actor == null ? "NOBODY" : actor.kind().name(),
                actor == null ? "" : actor.role(),
                actor == null ? nobody : actor.institutionId(),
                operation,
                kind,
                objectType,
                objectIds,
                result,
                actor == null ? "" : actor.ip(),
                MDC.get("traceId"),
                actor == null ? null : actor.sessionId(),
                reason,
                fields);
    }

    private void append(AuditRecord record) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(record.operation() + " outside a transaction (expected: in the change's)");
        }
        write(outbox, record);
    }

    static void write(Outbox outbox, AuditRecord record) {
        outbox.append(Streams.AUDIT, record.id(), "AuditRecorded", record.actorId(), record.institutionId(), record);
    }
}
