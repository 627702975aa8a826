package com.hedai.gateway.limit;

import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** Counts in Redis (共享限流), in one step and by Redis's own clock, so that all gateways share the buckets. */
final class RedisLimiter implements Limiter {
    private static final RedisScript<Long> TAKE = RedisScript.of(new ClassPathResource("token-bucket.lua"), Long.class);

    private final ReactiveStringRedisTemplate redis;

    RedisLimiter(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public Mono<Duration> take(String key, Bucket bucket) {
        var arguments = List.of(
                String.valueOf(bucket.capacity()), String.valueOf(bucket.per().toMillis()));
        return redis.execute(TAKE, List.of("hedai:limit:" + key), arguments)
                .next()
                .map(Duration::ofMillis);
    }
}
