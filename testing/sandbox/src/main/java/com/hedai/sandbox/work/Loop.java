package com.hedai.sandbox.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does work that waits in rows (持续作业) for as long as the sandbox runs; what a crash interrupts is found again in the rows. */
public abstract class Loop implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final String name;
    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    protected Loop(String name) {
        this.name = name;
    }

    /** Does one piece of work; says how long there is nothing more to do. */
    protected abstract Duration step();

    /** There is work now. */
    protected final void wake() {
        wakes.release();
    }

    @Override
    public final void start() {
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    private void run() {
        try {
            while (running) {
                var pause = stepSafely();
                if (pause.isPositive() && wakes.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                    wakes.drainPermits();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** The loop outlives any failure: the database may be away for a while. */
    private Duration stepSafely() {
        try {
            return step();
        } catch (RuntimeException failure) {
            if (running) {
                log.warn("{}: a step failed and will be tried again", name, failure);
            }
            return AFTER_FAILURE;
        }
    }

    /** Lets the step in hand finish. */
    @Override
    public final void stop() {
        running = false;
        wake();
        var stopping = thread;
        if (stopping == null) {
            return;
        }
        try {
            if (!stopping.join(LONGEST_STOP)) {
                log.warn("{} is still at work after {}", name, LONGEST_STOP);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return running;
    }
}
