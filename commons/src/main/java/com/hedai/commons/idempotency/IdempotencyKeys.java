package com.hedai.commons.idempotency;

import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.work.Cleaning;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows behind {@link Idempotency}, kept for a stated time; leases use the database's clock. */
final class IdempotencyKeys implements Cleaning {
    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Duration keep;

    /** What was asked, by whom. */
    record Command(UUID caller, String route, String key, byte[] bodyHash) {
        Object[] primaryKey() {
            return new Object[] {UuidTypeHandler.bytes(caller), route, key};
        }
    }

    /** An answer as it is kept. */
    record Stored(
            int status, @Nullable String location, @Nullable Encrypted answer) {}

    /** The first attempt under a key. */
    record First(
            byte[] bodyHash,
            UUID attempt,
            boolean done,
            int status,
            @Nullable String location,
            @Nullable Encrypted answer) {}

    /** The attempt was overtaken: its effect must not be committed. */
    static final class Overtaken extends RuntimeException {
        Overtaken(String key) {
            super("another attempt took over the idempotency key " + key, null, false, false);
        }
    }

    IdempotencyKeys(JdbcTemplate jdbc, Clock clock, Duration keep) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keep = keep;
    }

    /** Claims a key that nobody used; false when somebody did. Commits by itself. */
    boolean begin(Command command, UUID attempt, Duration lease) {
        try {
            jdbc.update(
                    """
                    insert into idempotency_key
                        (caller_id, route, idem_key, body_hash, owner, state, leased_until, created_at)
                    values (?, ?, ?, ?, ?, 'RUNNING', utc_timestamp(6) + interval ? second, ?)
                    """,
                    UuidTypeHandler.bytes(command.caller()),
                    command.route(),
                    command.key(),
                    command.bodyHash(),
                    UuidTypeHandler.bytes(attempt),
                    lease.toSeconds(),
                    utc(clock.instant()));
            return true;
        } catch (DuplicateKeyException used) {
            return false;
        }
    }

    @Nullable
    First find(Command command) {
        var found = jdbc.query(
                """
                select body_hash, owner, state, status, location, answer
                from idempotency_key
                where caller_id = ? and route = ? and idem_key = ?
                """,
                (row, index) -> new First(
                        row.getBytes("body_hash"),
                        UuidTypeHandler.id(row.getBytes("owner")),
                        "DONE".equals(row.getString("state")),
                        row.getInt("status"),
                        row.getString("location"),
                        sealed(row.getBytes("answer"))),
                command.primaryKey());
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Takes over a running attempt whose lease is over. Commits by itself. */
    boolean takeOver(Command command, UUID attempt, Duration lease) {
        return jdbc.update(
                        """
                        update idempotency_key
                        set owner = ?, leased_until = utc_timestamp(6) + interval ? second
                        where caller_id = ? and route = ? and idem_key = ?
                          and state = 'RUNNING' and leased_until < utc_timestamp(6)
                        """,
                        UuidTypeHandler.bytes(attempt),
                        lease.toSeconds(),
                        UuidTypeHandler.bytes(command.caller()),
                        command.route(),
                        command.key())
                == 1;
    }

    /** Stores the answer; in the transaction of the effect. */
    void finish(Command command, UUID attempt, Stored answer) {
        var finished = jdbc.update(
                """
                update idempotency_key
                set state = 'DONE', status = ?, location = ?, answer = ?
                where caller_id = ? and route = ? and idem_key = ? and owner = ? and state = 'RUNNING'
                """,
                answer.status(),
                answer.location(),
                answer.answer() == null ? null : answer.answer().bytes(),
                UuidTypeHandler.bytes(command.caller()),
                command.route(),
                command.key(),
                UuidTypeHandler.bytes(attempt));
        if (finished == 0) {
            throw new Overtaken(command.key());
        }
    }

    /** Drops keys that are older than they are kept, but none that is at work now: a late repeat may just have taken it over. */
    @Override
    public boolean clean(Instant now) {
        var before = utc(now.minus(keep));
        return jdbc.update("""
                        delete from idempotency_key
                        where created_at < ? and (state = 'DONE' or leased_until < utc_timestamp(6))
                        order by created_at
                        limit ?
                        """, before, CHUNK) == CHUNK;
    }

    private static @Nullable Encrypted sealed(byte @Nullable [] answer) {
        return answer == null ? null : new Encrypted(answer);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Frees the key of an attempt that came to nothing. */
    void free(Command command, UUID attempt) {
        jdbc.update(
                """
                delete from idempotency_key
                where caller_id = ? and route = ? and idem_key = ? and owner = ? and state = 'RUNNING'
                """,
                UuidTypeHandler.bytes(command.caller()),
                command.route(),
                command.key(),
                UuidTypeHandler.bytes(attempt));
    }
}
