package com.hedai.loan.material;

import java.time.Instant;
import java.util.UUID;

/** A supporting document without its content (材料摘要). */
public record MaterialView(UUID id, MaterialKind kind, String mediaType, int size, String digest, Instant uploadedAt) {
    public static MaterialView of(Material material) {
        return new MaterialView(
                material.id(),
                material.kind(),
                material.mediaType(),
                material.size(),
                material.digest(),
                material.uploadedAt());
    }
}
