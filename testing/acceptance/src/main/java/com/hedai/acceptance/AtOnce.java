package com.hedai.acceptance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Does many things a few at a time (并行), and gives their results in order. */
final class AtOnce {
    private AtOnce() {}

    static <T> List<T> all(int hands, Collection<? extends Callable<T>> tasks) {
        try (var threads = Executors.newFixedThreadPool(hands)) {
            var results = new ArrayList<T>(tasks.size());
            for (var result : threads.invokeAll(tasks)) {
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
