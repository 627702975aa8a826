package com.hedai.user;

import com.hedai.commons.work.DurableLoop;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cleans up every ten minutes (定时清理): tokens, sessions, codes and revocations whose time is long over. */
@Configuration(proxyBeanMethods = false)
class Cleaner {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    DurableLoop cleaningLoop(List<Cleaning> features, Clock clock) {
        return new DurableLoop(
                "cleaning",
                PAUSE,
                () -> features.stream()
                        .map(feature -> feature.clean(clock.instant()))
                        .reduce(false, Boolean::logicalOr));
    }
}
