package com.hedai.commons.feed;

import com.hedai.commons.work.Cleaning;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes numbered facts whose time is over (事实的保存期限), the oldest first, so that what is kept of a stream has no gaps. The head
 * row is locked only at the end of a chunk: the sequencer hardly waits.
 */
final class FeedKeeping implements Cleaning {
    private static final Logger log = LoggerFactory.getLogger(FeedKeeping.class);

    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Feeds feeds;
    private final FeedProperties.Keep keep;

    private record Row(long position, Instant occurredAt) {}

    FeedKeeping(JdbcTemplate jdbc, TransactionTemplate transactions, Feeds feeds, FeedProperties.Keep keep) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.feeds = feeds;
        this.keep = keep;
    }

    @Override
    public boolean clean(Instant now) {
        var domain = drop(Streams.DOMAIN, now.minus(keep.domain()));
        var audit = drop(Streams.AUDIT, now.minus(keep.audit()));
        return domain || audit;
    }

    private boolean drop(String stream, Instant before) {
        var from = feeds.extent(stream).keptFrom();
        var to = lastEnded(stream, from, before);
        if (to < from) {
            return false;
        }
        try {
            transactions.executeWithoutResult(status -> {
                jdbc.update("delete from outbox where stream = ? and position between ? and ?", stream, from, to);
                if (keepFrom(stream, from, to + 1) == 0) {
                    status.setRollbackOnly();
                }
            });
        } catch (PessimisticLockingFailureException anotherIsFaster) {
            log.debug("{} up to {}: left to another instance", stream, to);
        }
        return true;
    }

    /** The end of the chunk: everything up to it happened too long ago; {@code from - 1} when there is nothing. */
    private long lastEnded(String stream, long from, Instant before) {
        var oldest = jdbc.query(
                "select position, occurred_at from outbox where stream = ? and position >= ? order by position limit "
                        + CHUNK,
                (row, index) -> new Row(
                        row.getLong("position"),
                        row.getObject("occurred_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                stream,
                from);
        return oldest.stream()
                .takeWhile(row -> row.occurredAt().isBefore(before))
                .mapToLong(Row::position)
                .max()
                .orElse(from - 1);
    }

    /** Returns 0 when another instance was faster. */
    private int keepFrom(String stream, long before, long after) {
        return jdbc.update(
                "update feed_head set kept_from = ? where stream = ? and kept_from = ?", after, stream, before);
    }
}
