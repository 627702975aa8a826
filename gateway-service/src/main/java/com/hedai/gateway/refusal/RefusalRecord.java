package com.hedai.gateway.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refusal as an audit record (审计记录), in the form that every service uses. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefusalRecord(
        UUID id,
        Instant at,
        String service,
        @Nullable UUID actorId,
        @Nullable String actorKind,
        @Nullable String role,
        @Nullable UUID institutionId,
        String operation,
        String kind,
        String objectType,
        List<String> objectIds,
        String result,
        String ip,
        String traceId,
        @Nullable UUID sessionId,
        String reason,
        List<String> fields) {}
