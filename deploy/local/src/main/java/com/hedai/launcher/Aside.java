package com.hedai.launcher;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Work on a thread of its own, which does not keep the launcher alive (旁路任务). */
final class Aside {
    private static final Executor THREAD = work -> Thread.ofPlatform().daemon().start(work);

    private Aside() {}

    static <T> CompletableFuture<T> get(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, THREAD);
    }

    static CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work, THREAD);
    }

    /** What came of it; a failure as if it had been done here. */
    static <T> T outcome(CompletableFuture<T> done) {
        try {
            return done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        }
    }
}
