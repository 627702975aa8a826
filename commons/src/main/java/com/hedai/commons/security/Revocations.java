package com.hedai.commons.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of sessions that ended and permissions that changed (会话吊销) while tokens of theirs may still be about.
 * Entries live as long as a token can: after that the token itself has ended.
 */
public final class Revocations {
    /** Longer than any access token lives (15 minutes) plus clock skew. */
    public static final Duration MEMORY = Duration.ofMinutes(20);

    private final Clock clock;
    private final Map<UUID, Instant> sessions = new ConcurrentHashMap<>();
    private final Map<UUID, Version> versions = new ConcurrentHashMap<>();
    private volatile @Nullable Instant heardAt;

    private record Version(int least, Instant at) {}

    public Revocations(Clock clock) {
        this.clock = clock;
    }

    /** Whether the session has ended, a person's or that of a service's token. */
    public boolean ended(@Nullable UUID session) {
        return session != null && sessions.containsKey(session);
    }

    /** Whether a token of that session with that permission version is no longer good. */
    public boolean revoked(@Nullable UUID session, UUID account, int permissionVersion) {
        var version = versions.get(account);
        return ended(session) || (version != null && permissionVersion < version.least());
    }

    /** Whether anything was ever heard since the start. */
    public boolean everHeard() {
        return heardAt != null;
    }

    /** Whether nothing was heard from user-service for longer than that. */
    public boolean olderThan(Duration age) {
        var heard = heardAt;
        return heard == null || heard.plus(age).isBefore(clock.instant());
    }

    /** Takes in what user-service said. */
    public void heard(Collection<UUID> endedSessions, Map<UUID, Integer> permissionVersions) {
        var now = clock.instant();
        endedSessions.forEach(session -> sessions.put(session, now));
        permissionVersions.forEach((account, least) -> versions.put(account, new Version(least, now)));
        forgetBefore(now.minus(MEMORY));
        heardAt = now;
    }

    private void forgetBefore(Instant limit) {
        sessions.values().removeIf(at -> at.isBefore(limit));
        versions.values().removeIf(version -> version.at().isBefore(limit));
    }
}
