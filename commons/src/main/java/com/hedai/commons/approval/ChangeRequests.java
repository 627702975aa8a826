package com.hedai.commons.approval;

import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.persistence.UuidTypeHandler;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of change requests (复核单). */
final class ChangeRequests {
    private static final String COLUMNS = """
            id, institution_id, kind, subject, payload, reason, state,
            proposed_by, proposed_at, decided_by, decided_at, decision_note
            """;

    private static final Column PAYLOAD = Column.of("change_request", "payload");
    private static final Column REASON = Column.of("change_request", "reason");
    private static final Column NOTE = Column.of("change_request", "decision_note");

    private final JdbcTemplate jdbc;
    private final Vault vault;

    ChangeRequests(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(ChangeRequest request) {
        jdbc.update(
                """
                insert into change_request
                    (id, institution_id, kind, subject, payload, reason, state, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UuidTypeHandler.bytes(request.id()),
                UuidTypeHandler.bytes(request.institutionId()),
                request.kind(),
                UuidTypeHandler.bytes(request.subject()),
                vault.encrypt(PAYLOAD, request.id(), request.payload()).bytes(),
                vault.encrypt(REASON, request.id(), request.reason()).bytes(),
                request.state().name(),
                UuidTypeHandler.bytes(request.proposedBy()),
                utc(request.proposedAt()));
    }

    /** The request, locked, if it belongs to that institution. */
    Optional<ChangeRequest> lock(UUID id, UUID institution) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from change_request where id = ? and institution_id = ? for update",
                        (row, index) -> request(row),
                        UuidTypeHandler.bytes(id),
                        UuidTypeHandler.bytes(institution))
                .stream()
                .findFirst();
    }

    void decide(UUID id, ChangeRequest.State state, UUID by, Instant at, @Nullable String note) {
        jdbc.update(
                """
                update change_request
                set state = ?, decided_by = ?, decided_at = ?, decision_note = ?
                where id = ? and state = 'PROPOSED'
                """, state.name(), UuidTypeHandler.bytes(by), utc(at), sealedNote(id, note), UuidTypeHandler.bytes(id));
    }

    List<ChangeRequest> page(UUID institution, @Nullable UUID before, int limit) {
        return jdbc.query(
                "select " + COLUMNS
                        + " from change_request where institution_id = ? and (? is null or id < ?) order by id desc limit ?",
                (row, index) -> request(row),
                UuidTypeHandler.bytes(institution),
                bytes(before),
                bytes(before),
                limit);
    }

    private byte @Nullable [] sealedNote(UUID id, @Nullable String note) {
        return note == null ? null : vault.encrypt(NOTE, id, note).bytes();
    }

    private ChangeRequest request(ResultSet row) throws SQLException {
        var id = UuidTypeHandler.id(row.getBytes("id"));
        var note = row.getBytes("decision_note");
        var decidedBy = row.getBytes("decided_by");
        var decidedAt = row.getObject("decided_at", LocalDateTime.class);
        return new ChangeRequest(
                id,
                UuidTypeHandler.id(row.getBytes("institution_id")),
                row.getString("kind"),
                UuidTypeHandler.id(row.getBytes("subject")),
                opened(PAYLOAD, id, row.getBytes("payload")),
                opened(REASON, id, row.getBytes("reason")),
                ChangeRequest.State.valueOf(row.getString("state")),
                UuidTypeHandler.id(row.getBytes("proposed_by")),
                row.getObject("proposed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                decidedBy == null ? null : UuidTypeHandler.id(decidedBy),
                decidedAt == null ? null : decidedAt.toInstant(ZoneOffset.UTC),
                note == null ? null : opened(NOTE, id, note));
    }

    private String opened(Column column, UUID id, byte[] sealed) {
        return vault.decrypt(column, id, new Encrypted(sealed));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static byte @Nullable [] bytes(@Nullable UUID id) {
        return id == null ? null : UuidTypeHandler.bytes(id);
    }
}
