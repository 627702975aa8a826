package com.hedai.gateway.limit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {
    @Bean
    Limiter limiter(ReactiveStringRedisTemplate redis) {
        return new StandInLimiter(
                new RedisLimiter(redis),
                new LocalLimiter(LimitConfiguration::monotonicMillis),
                LimitConfiguration::monotonicMillis);
    }

    private static long monotonicMillis() {
        return System.nanoTime() / 1_000_000;
    }
}
