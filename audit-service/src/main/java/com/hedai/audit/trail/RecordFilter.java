package com.hedai.audit.trail;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an auditor asks for (审计筛选): time, role, operator, operation, object; each may be left out. */
record RecordFilter(
        @Parameter(description = "inclusive, ISO-8601") @Nullable
        Instant from,

        @Parameter(description = "exclusive, ISO-8601") @Nullable
        Instant to,

        @Size(max = 64) @Nullable String role,
        @Nullable UUID actor,
        @Size(max = 120) @Nullable String operation,
        @Size(max = 16) @Nullable String kind,
        @Size(max = 16) @Nullable String result,
        @Size(max = 64) @Nullable String objectType,
        @Size(max = 64) @Nullable String objectId,
        @Size(max = 32) @Nullable String traceId) {

    RecordSearch search(@Nullable UUID institution, @Nullable RecordRow before, int fetch) {
        return new RecordSearch(
                from,
                to,
                role,
                actor,
                operation,
                kind,
                result,
                objectType,
                objectId,
                traceId,
                institution,
                before == null ? null : before.recordedAt(),
                before == null ? null : before.leafIndex(),
                fetch);
    }
}
