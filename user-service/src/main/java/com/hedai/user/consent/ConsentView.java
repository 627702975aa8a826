package com.hedai.user.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consent as its giver sees it (授权视图). */
record ConsentView(
        UUID id,
        DocumentCode document,
        int version,
        Instant givenAt,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable ConsentEnd endedFor,
        boolean valid) {
    static ConsentView of(Consent consent, boolean valid) {
        return new ConsentView(
                consent.id(),
                consent.document(),
                consent.version(),
                consent.givenAt(),
                consent.expiresAt(),
                consent.endedAt(),
                consent.endedFor(),
                valid);
    }
}
