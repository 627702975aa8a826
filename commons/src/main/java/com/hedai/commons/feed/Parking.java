package com.hedai.commons.feed;

import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.id.Ids;
import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.security.Actors;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Json;
import com.hedai.commons.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts that could not be applied (搁置的事实): they stand aside with the later facts of their subject, so that all others flow on, and
 * are replayed in order once the cause is mended.
 */
public final class Parking {
    private static final int LONGEST_ERROR = 1000;

    private static final Column FACT = Column.of("feed_parked", "fact");
    private static final Column ERROR = Column.of("feed_parked", "error");

    private final String service;
    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final TransactionTemplate transactions;
    private final Map<String, FactReader> readers;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json = Json.lenient();

    /** A parked fact as operations sees it. */
    public record Parked(
            UUID id, String reader, long position, UUID subject, String type, String error, Instant parkedAt) {}

    Parking(
            String service,
            JdbcTemplate jdbc,
            Vault vault,
            TransactionTemplate transactions,
            List<FactReader> readers,
            Ids ids,
            Clock clock) {
        this.service = service;
        this.jdbc = jdbc;
        this.vault = vault;
        this.transactions = transactions;
        this.readers = readers.stream().collect(Collectors.toMap(FactReader::name, Function.identity()));
        this.ids = ids;
        this.clock = clock;
    }

    /** Subjects with a parked fact. */
    Set<UUID> blocked(String reader) {
        return new HashSet<>(jdbc.query(
                "select distinct subject from feed_parked where reader = ?",
                (row, index) -> UuidTypeHandler.id(row.getBytes(1)),
                reader));
    }

    void park(String reader, Fact fact, String why) {
        var id = ids.next();
        var error = why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why;
        jdbc.update(
                """
                insert into feed_parked (id, reader, position, subject, type, fact, error, parked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UuidTypeHandler.bytes(id),
                reader,
                fact.position(),
                UuidTypeHandler.bytes(fact.subject()),
                fact.type(),
                vault.encrypt(FACT, id, json.writeValueAsString(fact)).bytes(),
                vault.encrypt(ERROR, id, error).bytes(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** The parked facts, at most 200. */
    public List<Parked> list() {
        return jdbc.query("""
                select id, reader, position, subject, type, error, parked_at
                from feed_parked
                order by reader, position
                limit 200
                """, (row, index) -> parked(row));
    }

    private Parked parked(ResultSet row) throws SQLException {
        var id = UuidTypeHandler.id(row.getBytes("id"));
        return new Parked(
                id,
                row.getString("reader"),
                row.getLong("position"),
                UuidTypeHandler.id(row.getBytes("subject")),
                row.getString("type"),
                vault.decrypt(ERROR, id, new Encrypted(row.getBytes("error"))),
                row.getObject("parked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    /**
     * Applies the parked facts of one subject in order, each in its own transaction, and stops at the first that fails again.
     *
     * @return how many were applied
     */
    public int replay(String readerName, UUID subject) {
        var reader = readers.get(readerName);
        if (reader == null) {
            throw new Refusal(CommonReason.NOT_FOUND);
        }
        int applied = 0;
        while (Boolean.TRUE.equals(transactions.execute(status -> replayNext(reader, subject)))) {
            applied++;
        }
        return applied;
    }

    private boolean replayNext(FactReader reader, UUID subject) {
        var next = jdbc.query(
                """
                select id, fact
                from feed_parked
                where reader = ? and subject = ?
                order by position
                limit 1
                for update
                """,
                (row, index) -> Map.entry(UuidTypeHandler.id(row.getBytes("id")), new Encrypted(row.getBytes("fact"))),
                reader.name(),
                UuidTypeHandler.bytes(subject));
        if (next.isEmpty()) {
            return false;
        }
        var id = next.getFirst().getKey();
        var fact = json.readValue(vault.decrypt(FACT, id, next.getFirst().getValue()), Fact.class);
        Actors.asSystem(service, fact.institutionId(), () -> reader.apply(fact));
        jdbc.update("delete from feed_parked where id = ?", UuidTypeHandler.bytes(id));
        return true;
    }
}
