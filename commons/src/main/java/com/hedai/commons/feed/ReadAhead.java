package com.hedai.commons.feed;

import com.hedai.commons.feed.FeedClient.Batch;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the next facts while the last are being applied (预读), for one thread. What was read for a position that is not the one
 * wanted then, because the last facts could not be applied, is thrown away.
 */
final class ReadAhead {
    private final Source source;
    private @Nullable FutureTask<Batch> begun;
    private long begunAfter;

    /** Where facts come from. */
    @FunctionalInterface
    interface Source {
        Batch read(long after) throws IOException, InterruptedException;
    }

    ReadAhead(Source source) {
        this.source = source;
    }

    /** Facts after the position; what was begun for it is waited for. */
    Batch read(long after) throws IOException, InterruptedException {
        var task = begun;
        if (task == null || begunAfter != after) {
            cancel();
            return source.read(after);
        }
        begun = null;
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException unanswered ? unanswered : new IOException(failed.getCause());
        }
    }

    /** Begins to read after the position, aside. */
    void begin(long after) {
        cancel();
        Callable<Batch> reading = () -> source.read(after);
        var task = new FutureTask<>(reading);
        begun = task;
        begunAfter = after;
        Thread.ofVirtual().name("read-ahead").start(task);
    }

    void cancel() {
        var task = begun;
        if (task != null) {
            task.cancel(true);
            begun = null;
        }
    }
}
