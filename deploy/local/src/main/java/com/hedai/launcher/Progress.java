package com.hedai.launcher;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Tells how a start goes on (启动进度), a line for each event and never silent for more than five seconds. */
public final class Progress {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final long began = System.nanoTime();
    private long lastLine = began;

    /** One line with the seconds since the beginning. */
    synchronized void say(String what, String how) {
        lastLine = System.nanoTime();
        System.out.println(String.format(Locale.ROOT, "%7.1f s  %-16s %s", seconds(), what, how));
    }

    /** A sign of life, when there was none for a while. */
    synchronized void stillWaiting(String forWhat) {
        if (System.nanoTime() - lastLine > LONGEST_SILENCE.toNanos()) {
            say("…", "waiting for " + forWhat);
        }
    }

    /** Does it, with a sign of life every few seconds. */
    <T> T during(String what, Supplier<T> work) {
        var done = Aside.get(work);
        while (!done.isDone()) {
            stillWaiting(what);
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return Aside.outcome(done);
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
