package com.hedai.commons.security;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Holds requests off until the first word about ended sessions (吊销就绪检查): before it, a token of an ended session could not be told
 * from a good one. Once heard it stays ready; how old the word may be is decided request by request.
 */
public final class RevocationReadiness implements HealthIndicator {
    private final Revocations revocations;

    public RevocationReadiness(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public Health health() {
        return (revocations.everHeard() ? Health.up() : Health.outOfService()).build();
    }
}
