package com.hedai.user.authority;

import com.hedai.commons.work.Cleaning;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Drops tokens of services a day after their end (服务令牌清理). */
@Component
class ServiceTokenCleaning implements Cleaning {
    private static final Duration KEPT = Duration.ofDays(1);

    private final ServiceTokenMapper mapper;

    ServiceTokenCleaning(ServiceTokenMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean clean(Instant now) {
        return mapper.purge(now.minus(KEPT)) > 0;
    }
}
