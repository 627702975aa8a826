package com.hedai.acceptance;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens by itself (等待), by looking again and again for a bounded time. */
public final class Await {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(1500);

    private Await() {}

    /** The first value that fits; fails with the last one seen when the time is over. */
    public static <T> T until(String what, Duration most, Supplier<T> look, Predicate<? super T> fits) {
        var deadline = System.nanoTime() + most.toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            var seen = look.get();
            if (fits.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(what + " did not come within " + most + "; last seen: " + seen);
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = longer(pause);
        }
    }

    /** Lets time pass that a person would spend reading. */
    static void reading(Duration time) {
        var until = System.nanoTime() + time.toNanos();
        for (var left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Looks often at first, then less and less, so that waiting does not slow down what is waited for. */
    private static Duration longer(Duration pause) {
        var longer = pause.multipliedBy(3).dividedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
