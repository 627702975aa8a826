package com.hedai.commons.audit;

import com.hedai.commons.feed.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits records of views in groups (组提交): whoever waits shares one transaction with all who wait at the same time. When it fails
 * the view is not shown: what cannot be recorded does not happen.
 */
final class GroupCommit implements SmartLifecycle {
    private static final int LARGEST_GROUP = 200;
    private static final int LONGEST_QUEUE = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private volatile @Nullable Thread writer;

    private record Waiting(AuditRecord record, CompletableFuture<Boolean> committed) {}

    GroupCommit(Outbox outbox, TransactionTemplate transactions) {
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /** Returns when the record is committed. */
    void commit(AuditRecord record) {
        var waiting = new Waiting(record, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            throw new IllegalStateException("too many audit records are waiting");
        }
        try {
            waiting.committed().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("the audit record could not be committed", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", stopping);
        }
    }

    private void write() {
        var group = new ArrayList<Waiting>(LARGEST_GROUP);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                group.clear();
                group.add(queue.take());
                queue.drainTo(group, LARGEST_GROUP - 1);
                write(group);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Waiting> group) {
        try {
            transactions.executeWithoutResult(
                    status -> group.forEach(waiting -> AuditTrail.write(outbox, waiting.record())));
            group.forEach(waiting -> waiting.committed().complete(true));
        } catch (RuntimeException failed) {
            group.forEach(waiting -> waiting.committed().completeExceptionally(failed));
        }
    }

    @Override
    public void start() {
        writer = Thread.ofVirtual().name("audit-views").start(this::write);
    }

    @Override
    public void stop() {
        var thread = writer;
        if (thread != null) {
            thread.interrupt();
        }
        writer = null;
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    /** Ends after the web server, whose last answers may still wait for it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
