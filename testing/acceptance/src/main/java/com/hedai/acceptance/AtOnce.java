package com.hedai.acceptance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many things a few at a time (并行), and gives their results in order. */
final class AtOnce {
    private AtOnce() {}

    static <T> List<T> all(int hands, Collection<? extends Callable<T>> tasks) {
        try (var threads = Executors.newFixedThreadPool(hands)) {
            return results(threads.invokeAll(tasks));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    /** Waits for all of what was begun; the first failure is thrown. */
    static <T> List<T> results(Collection<? extends Future<? extends T>> begun) {
        try {
            var results = new ArrayList<T>(begun.size());
            for (var result : begun) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}
