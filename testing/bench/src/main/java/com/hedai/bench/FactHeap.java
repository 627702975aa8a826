package com.hedai.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Many facts at once in one feed (批量事实): copies of the last audit record of user-service with ids of their own, committed together
 * behind its back; then the time until audit-service has committed all. Only for a platform whose trail is nobody's evidence.
 */
final class FactHeap {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_NANOS = 5_000_000;
    private static final int BATCH = 1000;

    private final Connection connection;

    FactHeap(Connection connection) {
        this.connection = connection;
    }

    /** Facts per second from the commit of the first until the effect of the last is committed. */
    double perSecond(int count) throws SQLException {
        long before = arrived();
        lay(count);
        long begin = System.nanoTime();
        while (arrived() < before + count) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        "after %s only %d of %d facts have arrived".formatted(PATIENCE, arrived() - before, count));
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return count * 1e9 / (System.nanoTime() - begin);
    }

    private void lay(int count) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement("insert into hedai_user.outbox"
                + " (stream, id, type, subject, institution_id, occurred_at, trace_id, data)"
                + " select stream, ?, type, subject, institution_id, utc_timestamp(6), trace_id, data from hedai_user.outbox"
                + " where seq = ?")) {
            long last = number("select max(seq) from hedai_user.outbox where stream = 'audit'");
            for (int i = 1; i <= count; i++) {
                insert.setBytes(1, id());
                insert.setLong(2, last);
                insert.addBatch();
                if (i % BATCH == 0 || i == count) {
                    insert.executeBatch();
                }
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private long arrived() throws SQLException {
        return number(
                "select coalesce(max(origin_position), 0) from hedai_audit.audit_record where origin = 'user-service'");
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static byte[] id() {
        var id = UUID.randomUUID();
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
