package com.hedai.user.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One borrower's agreement to one version of a document (授权). */
record Consent(
        UUID id,
        UUID accountId,
        UUID institutionId,
        DocumentCode document,
        int version,
        Instant givenAt,
        @Nullable Instant expiresAt,
        UUID sessionId,
        String ip,
        @Nullable Instant endedAt,
        @Nullable ConsentEnd endedFor) {

    /** Whether it counts at that moment under the document as it is then. */
    boolean isValid(ConsentDocument current, Instant at) {
        return endedAt == null && (expiresAt == null || at.isBefore(expiresAt)) && version >= current.oldestValid();
    }
}
