package com.hedai.commons.feed;

import java.util.OptionalLong;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Cursors with leases and epochs (读取游标): one instance reads at a time; each new holder raises the epoch, and a cursor moves only
 * for the epoch in force, so a holder that was frozen and wakes late changes nothing. Leases use the database's clock.
 */
final class Cursors {
    private static final int LEASE_SECONDS = 10;

    private final JdbcTemplate jdbc;
    private final String instance;

    /** Somebody else took the lease in the meantime. */
    static final class LeaseLost extends RuntimeException {
        LeaseLost(String reader) {
            super(reader + ": the lease went to another instance", null, false, false);
        }
    }

    Cursors(JdbcTemplate jdbc, String instance) {
        this.jdbc = jdbc;
        this.instance = instance;
    }

    /** Makes the cursor if there is none. */
    void prepare(FactReader reader) {
        try {
            jdbc.update("""
                    insert into feed_cursor (reader, source, stream, position, epoch, holder, held_until)
                    values (?, ?, ?, 0, 0, null, utc_timestamp(6))
                    """, reader.name(), reader.source(), reader.stream());
        } catch (DuplicateKeyException known) {
            return;
        }
    }

    /** Takes the lease if it is free or its time is over; the epoch, or nothing while another holds it. */
    OptionalLong take(String reader) {
        var taken = jdbc.update("""
                update feed_cursor
                set holder = ?, epoch = epoch + 1, held_until = utc_timestamp(6) + interval %d second
                where reader = ? and held_until <= utc_timestamp(6)
                """.formatted(LEASE_SECONDS), instance, reader);
        if (taken == 0) {
            return OptionalLong.empty();
        }
        Long epoch = jdbc.queryForObject("select epoch from feed_cursor where reader = ?", Long.class, reader);
        return epoch == null ? OptionalLong.empty() : OptionalLong.of(epoch);
    }

    long position(String reader) {
        Long position = jdbc.queryForObject("select position from feed_cursor where reader = ?", Long.class, reader);
        return position == null ? 0 : position;
    }

    /** Moves the cursor and holds the lease longer; in the transaction of the effect. */
    void move(String reader, long epoch, long position) {
        var moved = jdbc.update("""
                update feed_cursor
                set position = ?, held_until = utc_timestamp(6) + interval %d second
                where reader = ? and epoch = ?
                """.formatted(LEASE_SECONDS), position, reader, epoch);
        if (moved == 0) {
            throw new LeaseLost(reader);
        }
    }

    /** Gives the lease back, so that another instance need not wait for its end. */
    void release(String reader, long epoch) {
        jdbc.update(
                "update feed_cursor set held_until = utc_timestamp(6), holder = null where reader = ? and epoch = ?",
                reader,
                epoch);
    }
}
