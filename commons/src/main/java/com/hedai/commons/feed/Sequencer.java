package com.hedai.commons.feed;

import com.hedai.commons.work.DurableLoop;
import com.hedai.commons.work.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers committed rows of the outbox without gaps (编号器): auto-increment ids commit out of order, so they are not safe to page by.
 * The lock on the stream's head makes it single, however many instances run.
 */
final class Sequencer implements SmartLifecycle {
    private static final int BATCH = 1000;
    /** Finds rows whose instance died between commit and wake. */
    private static final Duration SWEEP = Duration.ofMillis(500);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final WakeHints hints;
    private final Map<String, DurableLoop> loops;
    private final Map<String, Signal> numbered;

    Sequencer(JdbcTemplate jdbc, TransactionTemplate transactions, WakeHints hints) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.hints = hints;
        this.loops = Map.of(Streams.DOMAIN, loop(Streams.DOMAIN), Streams.AUDIT, loop(Streams.AUDIT));
        this.numbered = Map.of(Streams.DOMAIN, new Signal(), Streams.AUDIT, new Signal());
        hints.listen((stream) -> signal(stream).raise());
    }

    private DurableLoop loop(String stream) {
        return new DurableLoop("sequencer-" + stream, SWEEP, () -> number(stream) > 0);
    }

    /** Says that rows were committed. */
    void wake(String stream) {
        known(loops.get(stream), stream).wake();
    }

    /** Is raised when new positions were given, here or in another instance. */
    Signal signal(String stream) {
        return known(numbered.get(stream), stream);
    }

    private static <T> T known(@Nullable T found, String stream) {
        if (found == null) {
            throw new IllegalArgumentException("stream: " + stream + " (expected: domain or audit)");
        }
        return found;
    }

    private int number(String stream) {
        var count = transactions.execute(status -> numberLocked(stream));
        if (count > 0) {
            signal(stream).raise();
            hints.send(stream);
        }
        return count;
    }

    private int numberLocked(String stream) {
        var unnumbered = unnumbered(stream);
        if (unnumbered.isEmpty()) {
            return 0;
        }
        long head = lockedHead(stream);
        var rows = unnumbered(stream);
        if (rows.isEmpty()) {
            return 0;
        }
        var seqs = rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
        // One statement for all; FIELD counts from 1 in the order given. The text never repeats, so it is not prepared.
        jdbc.update("update outbox set position = %1$d + field(seq, %2$s) where seq in (%2$s)".formatted(head, seqs));
        jdbc.update("update feed_head set position = ? where stream = ?", head + rows.size(), stream);
        return rows.size();
    }

    private long lockedHead(String stream) {
        Long head =
                jdbc.queryForObject("select position from feed_head where stream = ? for update", Long.class, stream);
        return Objects.requireNonNull(head, "feed_head has a row for each stream");
    }

    private List<Long> unnumbered(String stream) {
        return jdbc.query(
                "select seq from outbox where stream = ? and position is null order by seq limit " + BATCH,
                (row, index) -> row.getLong(1),
                stream);
    }

    @Override
    public void start() {
        loops.values().forEach(DurableLoop::start);
    }

    @Override
    public void stop() {
        loops.values().forEach(DurableLoop::stop);
    }

    @Override
    public boolean isRunning() {
        return loops.values().stream().anyMatch(DurableLoop::isRunning);
    }
}
