package com.hedai.commons.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits until something is true, for five seconds at most: the longest that news may take. */
final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Await() {}

    static void until(Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("within %s", LONGEST).isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
