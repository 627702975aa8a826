package com.hedai.loan.material;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supporting document (申请材料); its content is read apart.
 *
 * @param digest SHA-256 of the content
 * @param applicationId the application it was handed in with; null until then
 * @param classId the class of the student who applied
 */
public record Material(
        UUID id,
        UUID institutionId,
        UUID borrowerId,
        MaterialKind kind,
        String mediaType,
        int size,
        String digest,
        @Nullable UUID applicationId,
        @Nullable UUID classId,
        Instant uploadedAt) {}
