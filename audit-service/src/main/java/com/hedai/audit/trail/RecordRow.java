package com.hedai.audit.trail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record as it is stored (审计记录行). */
record RecordRow(
        long leafIndex,
        String origin,
        long originPosition,
        UUID id,
        Instant recordedAt,
        Instant receivedAt,
        @Nullable UUID institutionId,
        @Nullable UUID actorId,
        @Nullable String actorKind,
        @Nullable String role,
        @Nullable String operation,
        @Nullable String kind,
        @Nullable String objectType,
        @Nullable String result,
        @Nullable String ip,
        @Nullable String traceId,
        byte[] leaf) {

    static RecordRow of(long leafIndex, Leaf leaf, Columns columns) {
        return new RecordRow(
                leafIndex,
                columns.origin(),
                columns.originPosition(),
                columns.id(),
                columns.recordedAt(),
                columns.receivedAt(),
                columns.institutionId(),
                columns.actorId(),
                columns.actorKind(),
                columns.role(),
                columns.operation(),
                columns.kind(),
                columns.objectType(),
                columns.result(),
                columns.ip(),
                columns.traceId(),
                leaf.bytes());
    }

    /** The columns as they are stored, which need not be what the leaf says. */
    Columns columns() {
        return new Columns(
                origin,
                originPosition,
                id,
                recordedAt,
                receivedAt,
                institutionId,
                actorId,
                actorKind,
                role,
                operation,
                kind,
                objectType,
                result,
                ip,
                traceId);
    }
}
