package com.hedai.commons.work;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does work that waits in rows (持续作业), one step after the other, for as long as there is some; then sleeps until woken or until
 * the idle time is over. The step takes its row with {@code for update skip locked} or a lease, so any number of instances may
 * run the same loop. A step that fails is logged and tried again after a pause; the loop itself never ends before the service.
 */
public final class DurableLoop implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DurableLoop.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final String name;
    private final Duration longestIdle;
    private final BooleanSupplier step;
    private final Signal signal = new Signal();
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    /**
     * A loop that is not running yet.
     *
     * @param name for logs and threads
     * @param longestIdle how long to sleep when nothing wakes it; finds work that others left or that became due by time
     * @param step does one piece of work; false when there was none
     */
    public DurableLoop(String name, Duration longestIdle, BooleanSupplier step) {
        this.name = name;
        this.longestIdle = longestIdle;
        this.step = step;
    }

    /** Says that there is work now; call it after the commit that made it. */
    public void wake() {
        signal.raise();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    private void run() {
        while (running) {
            try {
                var seen = signal.count();
                if (!stepSafely()) {
                    signal.awaitAfter(seen, longestIdle);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean stepSafely() throws InterruptedException {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException failed) {
            if (running) {
                log.warn("{}: a step failed and will be tried again", name, failed);
                signal.awaitAfter(signal.count(), PAUSE_AFTER_FAILURE);
            }
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        signal.raise();
        var running = thread;
        if (running == null) {
            return;
        }
        try {
            if (!running.join(LONGEST_STOP)) {
                log.warn("{} is still at work after {}; its row stays leased until the lease ends", name, LONGEST_STOP);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the web server and the data source do. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
