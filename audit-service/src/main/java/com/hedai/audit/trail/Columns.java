package com.hedai.audit.trail;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What of a leaf is repeated in columns for search (检索字段). Taken from the leaf alone, so that a verification can tell whether
 * somebody changed a column to hide a record; what does not fit a column is left out there and stays in the leaf.
 */
record Columns(
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
        @Nullable String traceId) {
    private static final int LONGEST_OBJECT_ID = 64;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    static Columns of(JsonNode leaf) {
        var record = leaf.path("record");
        var receivedAt = Instant.parse(leaf.path("receivedAt").stringValue());
        return new Columns(
                leaf.path("origin").stringValue(),
                leaf.path("position").longValue(),
                UUID.fromString(leaf.path("id").stringValue()),
                recordedAt(record, receivedAt),
                receivedAt,
                uuid(record, "institutionId"),
                uuid(record, "actorId"),
                text(record, "actorKind", 16),
                text(record, "role", 64),
                text(record, "operation", 120),
                text(record, "kind", 16),
                text(record, "objectType", 64),
                text(record, "result", 16),
                text(record, "ip", 45),
                text(record, "traceId", 32));
    }

    /** The things it names, each once. */
    static List<String> objects(JsonNode leaf) {
        var objects = new LinkedHashSet<String>();
        for (var id : leaf.path("record").path("objectIds")) {
            if (id.isString() && !id.stringValue().isEmpty() && id.stringValue().length() <= LONGEST_OBJECT_ID) {
                objects.add(id.stringValue());
            }
        }
        return List.copyOf(objects);
    }

    private static Instant recordedAt(JsonNode record, Instant receivedAt) {
        var given = text(record, "at", 40);
        if (given == null) {
            return receivedAt;
        }
        try {
            var at = Instant.parse(given).truncatedTo(ChronoUnit.MICROS);
            return at.isBefore(EARLIEST) || at.isAfter(LATEST) ? receivedAt : at;
        } catch (DateTimeParseException notATime) {
            return receivedAt;
        }
    }

    static @Nullable UUID uuid(JsonNode record, String name) {
        var text = text(record, name, 36);
        if (text == null || text.length() != 36) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode record, String name, int longest) {
        var value = record.path(name);
        return value.isString() && value.stringValue().length() <= longest ? value.stringValue() : null;
    }
}
