package com.hedai.user.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text borrowers agree to (授权文件), in one version.
 *
 * @param oldestValid consents to versions before this no longer count
 * @param validDays how long a consent counts; without it until withdrawn
 */
record ConsentDocument(
        DocumentCode code,
        int version,
        Instant effectiveFrom,
        int oldestValid,
        @Nullable Integer validDays,
        String title,
        String text) {

    @Nullable
    Instant end(Instant givenAt) {
        return validDays == null ? null : givenAt.plus(java.time.Duration.ofDays(validDays));
    }

    Consent consent(UUID id, UUID accountId, UUID institutionId, Instant at, UUID sessionId, String ip) {
        return new Consent(id, accountId, institutionId, code, version, at, end(at), sessionId, ip, null, null);
    }
}
