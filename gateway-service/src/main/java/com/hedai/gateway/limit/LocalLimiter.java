package com.hedai.gateway.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import reactor.core.publisher.Mono;

/** Counts in this process alone (本机限流); the buckets used least recently are forgotten beyond a bound. */
final class LocalLimiter implements Limiter {
    private static final int MOST = 100_000;

    private final LongSupplier millis;
    private final Map<String, Level> levels = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Level> eldest) {
            return size() > MOST;
        }
    };

    private record Level(double tokens, long at) {}

    /** Measures by a clock that only runs forward. */
    LocalLimiter(LongSupplier millis) {
        this.millis = millis;
    }

    @Override
    public Mono<Duration> take(String key, Bucket bucket) {
        return Mono.fromSupplier(() -> takeNow(key, bucket));
    }

    private synchronized Duration takeNow(String key, Bucket bucket) {
        long now = millis.getAsLong();
        var level = levels.getOrDefault(key, new Level(bucket.capacity(), now));
        double tokens = Math.min(bucket.capacity(), level.tokens() + (now - level.at()) * bucket.perMilli());
        boolean granted = tokens >= 1;
        levels.put(key, new Level(granted ? tokens - 1 : tokens, now));
        return granted ? Duration.ZERO : Duration.ofMillis((long) Math.ceil((1 - tokens) / bucket.perMilli()));
    }
}
