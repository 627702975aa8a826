package com.hedai.commons.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did or saw what, when and from where (审计日志). Holds ids and names of fields, never personal values.
 *
 * @param operation for example {@code loan:application:submit}
 * @param objectIds what it was done to; several for a list that was shown
 * @param reason why it was refused, or the reason that the person gave
 * @param fields names of the fields that changed
 */
public record AuditRecord(
        UUID id,
        Instant at,
        String service,
        UUID actorId,
        String actorKind,
        String role,
        UUID institutionId,
        String operation,
        Kind kind,
        String objectType,
        List<UUID> objectIds,
        Result result,
        String ip,
        @Nullable String traceId,
        @Nullable UUID sessionId,
        @Nullable String reason,
        List<String> fields) {

    /** What sort of operation it was. */
    public enum Kind {
        CREATE,
        CHANGE,
        DELETE,
        VIEW,
        SIGN_IN,
        DENIED
    }

    /** Whether it was done. */
    public enum Result {
        DONE,
        REFUSED
    }
}
