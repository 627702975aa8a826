package com.hedai.gateway.limit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {
    @Bean
    RedisLimiter redisLimiter(LimitProperties properties) {
        return new RedisLimiter(properties.redis());
    }

    @Bean
    Limiter limiter(RedisLimiter redis) {
        return new StandInLimiter(
                redis, new LocalLimiter(LimitConfiguration::monotonicMillis), LimitConfiguration::monotonicMillis);
    }

    private static long monotonicMillis() {
        return System.nanoTime() / 1_000_000;
    }
}
