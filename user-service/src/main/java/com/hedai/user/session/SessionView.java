package com.hedai.user.session;

import com.hedai.commons.security.Actor;
import java.time.Instant;
import java.util.UUID;

/** A session as its holder sees it (会话视图). */
record SessionView(
        UUID id, Instant openedAt, Instant usedAt, Instant expiresAt, String ip, String device, boolean current) {
    static SessionView of(UserSession session, Actor actor) {
        return new SessionView(
                session.id(),
                session.openedAt(),
                session.usedAt(),
                session.expiresAt(),
                session.ip(),
                session.device(),
                session.id().equals(actor.sessionId()));
    }
}
