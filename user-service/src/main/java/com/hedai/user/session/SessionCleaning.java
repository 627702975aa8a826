package com.hedai.user.session;

import com.hedai.commons.work.Cleaning;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Drops sessions and refresh tokens a month after their end (会话清理); the audit trail keeps who signed in. */
@Component
class SessionCleaning implements Cleaning {
    private static final Duration KEPT = Duration.ofDays(30);

    private final SessionMapper mapper;

    SessionCleaning(SessionMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean clean(Instant now) {
        var before = now.minus(KEPT);
        return mapper.purgeTokens(before) + mapper.purgeSessions(before) > 0;
    }
}
