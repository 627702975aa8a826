package com.hedai.commons.feed;

import com.hedai.commons.work.Signal;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the numbered part of the outbox (事实流). */
final class Feeds {
    private final String service;
    private final JdbcTemplate jdbc;
    private final Sequencer sequencer;
    private final WakeHints hints;

    Feeds(String service, JdbcTemplate jdbc, Sequencer sequencer, WakeHints hints) {
        this.service = service;
        this.jdbc = jdbc;
        this.sequencer = sequencer;
        this.hints = hints;
    }

    FeedPage page(String stream, long after, int limit, Duration wait) {
        var signal = sequencer.signal(stream);
        var deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            var seen = signal.count();
            var items = read(stream, after, limit);
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (!items.isEmpty() || !left.isPositive() || interrupted(signal, seen, left)) {
                return new FeedPage(
                        items, items.isEmpty() ? after : items.getLast().position(), head(stream));
            }
        }
    }

    private boolean interrupted(Signal signal, long seen, Duration left) {
        try {
            signal.awaitAfter(seen, left.compareTo(hints.poll()) < 0 ? left : hints.poll());
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private List<FeedPage.Item> read(String stream, long after, int limit) {
        return jdbc.query("""
                select position, id, type, subject, institution_id, occurred_at, trace_id, data
                from outbox
                where stream = ? and position > ?
                order by position
                limit ?
                """, (row, index) -> item(row), stream, after, limit);
    }

    private FeedPage.Item item(ResultSet row) throws SQLException {
        return new FeedPage.Item(
                row.getLong("position"),
                "1.0",
                id(row.getBytes("id")),
                service,
                row.getString("type"),
                id(row.getBytes("subject")),
                row.getObject("occurred_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                id(row.getBytes("institution_id")),
                row.getString("trace_id"),
                row.getString("data"));
    }

    private long head(String stream) {
        Long head = jdbc.queryForObject("select position from feed_head where stream = ?", Long.class, stream);
        return head == null ? 0 : head;
    }

    private static UUID id(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
