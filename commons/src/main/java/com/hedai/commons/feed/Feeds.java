package com.hedai.commons.feed;

import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.commons.work.Signal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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
            var extent = extent(stream);
            if (first(items, extent) > after + 1) {
                throw new Refusal(CommonReason.FEED_POSITION_GONE);
            }
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (!items.isEmpty() || !left.isPositive() || interrupted(signal, seen, left)) {
                return new FeedPage(
                        items, items.isEmpty() ? after : items.getLast().position(), extent.head());
            }
        }
    }

    /** Positions have no gaps: when the first fact is not the next one, those in between were deleted. */
    private static long first(List<FeedPage.Item> items, FeedExtent extent) {
        return items.isEmpty() ? extent.keptFrom() : items.getFirst().position();
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
                """, (row, index) -> item(stream, row), stream, after, limit);
    }

    private FeedPage.Item item(String stream, ResultSet row) throws SQLException {
        var type = row.getString("type");
        return new FeedPage.Item(
                row.getLong("position"),
                "1.0",
                UuidTypeHandler.id(row.getBytes("id")),
                service,
                type,
                FactType.of(type).schema(stream, service),
                UuidTypeHandler.id(row.getBytes("subject")),
                row.getObject("occurred_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                UuidTypeHandler.id(row.getBytes("institution_id")),
                row.getString("trace_id"),
                row.getString("data"));
    }

    FeedExtent extent(String stream) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "select position, kept_from from feed_head where stream = ?",
                        (row, index) -> new FeedExtent(row.getLong("position"), row.getLong("kept_from")),
                        stream),
                "feed_head has a row for each stream");
    }
}
