package com.hedai.user.session;

import com.hedai.commons.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sign-in (会话) and what became of it. */
record UserSession(
        UUID id,
        UUID accountId,
        UUID institutionId,
        Actor.Kind kind,
        Instant openedAt,
        Instant usedAt,
        Instant expiresAt,
        String ip,
        String device,
        @Nullable Instant revokedAt,
        @Nullable SessionEnd revokedFor) {

    boolean isLive(Instant at) {
        return revokedAt == null && at.isBefore(expiresAt);
    }
}
