package com.hedai.gateway.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Asks the shared limiter (限流降级); when that fails the local one stands in, and the shared one is left alone for a second. */
final class StandInLimiter implements Limiter {
    private static final Logger log = LoggerFactory.getLogger(StandInLimiter.class);
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final long PAUSE_MILLIS = 1000;

    private final Limiter shared;
    private final Limiter local;
    private final LongSupplier millis;
    private final AtomicLong askAgainAt = new AtomicLong(Long.MIN_VALUE);

    StandInLimiter(Limiter shared, Limiter local, LongSupplier millis) {
        this.shared = shared;
        this.local = local;
        this.millis = millis;
    }

    @Override
    public Mono<Duration> take(String key, Bucket bucket) {
        return Mono.defer(() -> millis.getAsLong() < askAgainAt.get()
                ? local.take(key, bucket)
                : shared.take(key, bucket).timeout(PATIENCE).onErrorResume(failure -> standIn(failure, key, bucket)));
    }

    private Mono<Duration> standIn(Throwable failure, String key, Bucket bucket) {
        long now = millis.getAsLong();
        if (askAgainAt.getAndSet(now + PAUSE_MILLIS) < now - PAUSE_MILLIS) {
            log.warn("Redis does not count requests, this gateway counts for itself: {}", failure.toString());
        }
        return local.take(key, bucket);
    }
}
