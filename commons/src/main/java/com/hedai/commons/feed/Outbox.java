package com.hedai.commons.feed;

import com.hedai.commons.id.Ids;
import com.hedai.commons.persistence.UuidTypeHandler;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where facts are written (发件箱): in the transaction of the change, so that neither exists without the other. Lock the subject's
 * row first; then the facts of a subject are in the order of their commits.
 */
public final class Outbox {
    private static final String INSERT = """
            insert into outbox (stream, id, type, subject, institution_id, occurred_at, trace_id, data)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;
    private final Sequencer sequencer;

    Outbox(JdbcTemplate jdbc, JsonMapper json, Ids ids, Clock clock, Sequencer sequencer) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.sequencer = sequencer;
    }

    /**
     * Publishes a fact to the domain stream.
     *
     * @param type as {@link FactType} reads it; its schema lies in {@code docs/api/facts}
     * @param data a record with the details; never personal values
     * @throws IllegalStateException outside a transaction
     */
    public void publish(String type, UUID subject, UUID institutionId, Object data) {
        append(Streams.DOMAIN, ids.next(), type, subject, institutionId, data);
    }

    /** Appends to a stream under an id of the caller's. */
    public void append(String stream, UUID id, String type, UUID subject, UUID institutionId, Object data) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(type + " outside a transaction (expected: in that of the change)");
        }
        FactType.of(type);
        jdbc.update(
                INSERT,
                stream,
                UuidTypeHandler.bytes(id),
                type,
                UuidTypeHandler.bytes(subject),
                UuidTypeHandler.bytes(institutionId),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                MDC.get("traceId"),
                json.writeValueAsString(data));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sequencer.wake(stream);
            }
        });
    }
}
