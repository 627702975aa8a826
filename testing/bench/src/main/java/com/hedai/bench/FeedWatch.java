package com.hedai.bench;

import com.hedai.testing.server.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Looks every millisecond how far audit-service has committed the records of user-service (旁观者). A hop is counted from the moment that
 * the record names, which lies before the commit, until it was seen, which lies after the commit: never less than the truth.
 */
final class FeedWatch implements AutoCloseable {
    private static final long LOOK_EVERY_NANOS = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SEEN =
            "select coalesce(max(origin_position), 0) from hedai_audit.audit_record where origin = 'user-service'";
    /** Records that are not in the trail yet, numbered or not. */
    private static final String UNDER_WAY =
            "select (select count(*) from hedai_user.outbox where stream = 'audit' and position is null)"
                    + " + (select position from hedai_user.feed_head where stream = 'audit') - (" + SEEN + ")";

    private final Connection connection;
    private final long first;
    /** Microseconds since 1970 at which a position was first seen to be reached. */
    private final NavigableMap<Long, Long> seen = new TreeMap<>();

    private final Thread thread;
    private volatile boolean isLast;

    private FeedWatch(Connection connection) throws SQLException {
        this.connection = connection;
        this.first = one(SEEN);
        this.thread = Thread.ofPlatform().daemon().unstarted(this::look);
    }

    static FeedWatch start(DatabaseServer server) throws SQLException {
        var connection = server.connect();
        var watch = new FeedWatch(connection);
        watch.thread.start();
        return watch;
    }

    private void look() {
        try {
            for (long known = first; !isLast || one(UNDER_WAY) > 0; LockSupport.parkNanos(LOOK_EVERY_NANOS)) {
                known = noted(known);
            }
            noted(seen.isEmpty() ? first : seen.lastKey());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long noted(long known) throws SQLException {
        long now = one(SEEN);
        if (now > known) {
            seen.put(now, micros());
        }
        return now;
    }

    /** Of all records since the start, the last and latest included. */
    Hops hops() throws SQLException {
        awaitTheLast();
        var micros = new Histogram(3);
        try (var query =
                connection.prepareStatement("select position, timestampdiff(microsecond, '1970-01-01', occurred_at)"
                        + " from hedai_user.outbox where stream = 'audit' and position > ?")) {
            query.setLong(1, first);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var reached = seen.ceilingEntry(rows.getLong(1));
                    if (reached != null) {
                        micros.recordValue(Math.max(0, reached.getValue() - rows.getLong(2)));
                    }
                }
            }
        }
        return new Hops(micros.getValueAtPercentile(50) / 1e3, micros.getValueAtPercentile(99) / 1e3);
    }

    private void awaitTheLast() {
        try {
            isLast = true;
            if (!thread.join(PATIENCE)) {
                throw new NotPossible("records of user-service did not reach the trail within " + PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private long one(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long micros() {
        var now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    }

    @Override
    public void close() throws SQLException {
        isLast = true;
        connection.close();
    }
}
