package com.hedai.bench;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Load that does not wait for its victim (开放模型负载): requests begin at a fixed rate whether or not earlier ones were answered, and
 * each is timed from the moment at which it was due to begin. A server that stalls therefore shows in every request behind the stall.
 */
final class OpenLoad {
    /** An answer that comes later than so long after the last arrival is none, as far as the rate goes. */
    static final Duration GRACE = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(OpenLoad.class.getName());
    private static final long LONGEST_MICROS = Duration.ofMinutes(5).toNanos() / 1000;

    private final Timeline time;
    private final Supplier<ExecutorService> threads;
    private final Duration grace;

    /** A virtual thread for each request. */
    OpenLoad() {
        this(GRACE);
    }

    /** For what may take longer by its nature: an answer counts until so long after the last arrival. */
    OpenLoad(Duration grace) {
        this(Timeline.WALL, Executors::newVirtualThreadPerTaskExecutor, grace);
    }

    OpenLoad(Timeline time, Supplier<ExecutorService> threads) {
        this(time, threads, GRACE);
    }

    private OpenLoad(Timeline time, Supplier<ExecutorService> threads, Duration grace) {
        this.time = time;
        this.threads = threads;
        this.grace = grace;
    }

    /** One request of a load, by its number from zero. */
    @FunctionalInterface
    interface Request {
        /** Whether it was answered as it should be. */
        boolean send(int number) throws Exception;
    }

    /** Sends requests at the rate for so long, and returns when the last is answered. */
    Figures run(double perSecond, Duration length, Request request) {
        int count = (int) Math.max(1, Math.round(perSecond * length.toNanos() / 1e9));
        var latencies = new ConcurrentHistogram(LONGEST_MICROS, 3);
        var good = new AtomicLong();
        var inTime = new AtomicLong();
        long cpuBefore = Cpu.ownNanos();
        long begin = time.now();
        long lastGood = begin + length.toNanos() + grace.toNanos();
        try (var hands = threads.get()) {
            for (int number = 0; number < count; number++) {
                int mine = number;
                long due = begin + Math.round(number * 1e9 / perSecond);
                time.awaitNanos(due);
                hands.execute(() -> {
                    boolean answered = isAnswered(request, mine);
                    long end = time.now();
                    latencies.recordValue(Math.clamp((end - due) / 1000, 0, LONGEST_MICROS));
                    if (answered) {
                        good.incrementAndGet();
                        if (end <= lastGood) {
                            inTime.incrementAndGet();
                        }
                    }
                });
            }
        }
        double elapsed = Math.max(1, time.now() - begin);
        return new Figures(
                perSecond,
                inTime.get() * 1e9 / length.toNanos(),
                good.get(),
                count - good.get(),
                millis(latencies.getValueAtPercentile(50)),
                millis(latencies.getValueAtPercentile(95)),
                millis(latencies.getValueAtPercentile(99)),
                millis(latencies.getMaxValue()),
                (Cpu.ownNanos() - cpuBefore) / elapsed);
    }

    private static boolean isAnswered(Request request, int number) {
        try {
            return request.send(number);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception failed) {
            LOG.log(Level.FINE, "a request failed", failed);
            return false;
        }
    }

    private static double millis(long micros) {
        return micros / 1000.0;
    }
}
