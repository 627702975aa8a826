package com.hedai.audit.trail;

import com.hedai.commons.web.Json;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record as it is shown (审计记录), taken from the leaf.
 *
 * @param leafIndex its place in the tree
 * @param origin where it came from
 * @param raw the text as received, for a record whose form was not understood
 */
record Recorded(
        UUID id,
        long leafIndex,
        String origin,
        Instant receivedAt,
        Instant at,
        @Nullable String service,
        @Nullable UUID actorId,
        @Nullable String actorKind,
        @Nullable String role,
        @Nullable UUID institutionId,
        @Nullable String operation,
        @Nullable String kind,
        @Nullable String objectType,
        List<String> objectIds,
        @Nullable String result,
        @Nullable String ip,
        @Nullable String traceId,
        @Nullable String sessionId,
        @Nullable String reason,
        List<String> fields,
        @Nullable String raw) {
    private static final JsonMapper LENIENT = Json.lenient();

    private record More(
            @Nullable String service,
            @Nullable String sessionId,
            @Nullable String reason,
            @Nullable List<String> objectIds,
            @Nullable List<String> fields) {}

    static Recorded of(RecordRow row) {
        var leaf = Leaf.stored(row.leaf()).json();
        var more = more(leaf.path("record"));
        return new Recorded(
                row.id(),
                row.leafIndex(),
                row.origin(),
                row.receivedAt(),
                row.recordedAt(),
                more == null ? null : more.service(),
                row.actorId(),
                row.actorKind(),
                row.role(),
                row.institutionId(),
                row.operation(),
                row.kind(),
                row.objectType(),
                more == null ? List.of() : Objects.requireNonNullElse(more.objectIds(), List.of()),
                row.result(),
                row.ip(),
                row.traceId(),
                more == null ? null : more.sessionId(),
                more == null ? null : more.reason(),
                more == null ? List.of() : Objects.requireNonNullElse(more.fields(), List.of()),
                more == null ? leaf.path("raw").asString(leaf.path("record").toString()) : null);
    }

    private static @Nullable More more(JsonNode record) {
        if (!record.isObject()) {
            return null;
        }
        try {
            return LENIENT.treeToValue(record, More.class);
        } catch (JacksonException notOurForm) {
            return null;
        }
    }
}
