package com.hedai.audit.trail;

import com.hedai.audit.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The bytes of a leaf (叶子编码), final from the first record: canonical JSON (RFC 8785) of the record with where it came from and when
 * it was received. A record that is no JSON object, or has no canonical form, is kept as text in {@code raw}.
 */
final class Leaf {
    static final String FORMAT = "hedai-audit-leaf/1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final byte[] bytes;

    private Leaf(byte[] bytes) {
        this.bytes = bytes;
    }

    static Leaf of(Received received, Instant receivedAt, Supplier<UUID> newId) {
        var record = record(received.json());
        var leaf = JsonNodeFactory.instance.objectNode();
        leaf.put("format", FORMAT);
        leaf.put("origin", received.origin());
        leaf.put("position", received.position());
        leaf.put("receivedAt", receivedAt.toString());
        leaf.put("type", received.type());
        leaf.put("id", id(record, newId).toString());
        if (record == null) {
            leaf.put("raw", writable(received.json()));
        } else {
            leaf.set("record", record);
        }
        return new Leaf(CanonicalJson.of(leaf).getBytes(StandardCharsets.UTF_8));
    }

    static Leaf stored(byte[] bytes) {
        return new Leaf(bytes);
    }

    private static @Nullable JsonNode record(String json) {
        try {
            var record = JSON.readTree(json);
            CanonicalJson.of(record);
            return record.isObject() ? record : null;
        } catch (JacksonException | CanonicalJson.NotCanonical notUnderstood) {
            return null;
        }
    }

    /** Half of a surrogate pair cannot be written as UTF-8; its escape can. */
    private static String writable(String text) {
        var written = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                written.append("\\u").append(Integer.toHexString(point));
            } else {
                written.appendCodePoint(point);
            }
        });
        return written.toString();
    }

    private static UUID id(@Nullable JsonNode record, Supplier<UUID> newId) {
        var given = record == null ? null : Columns.uuid(record, "id");
        return given == null ? newId.get() : given;
    }

    byte[] bytes() {
        return bytes;
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    Hash hash() {
        return Hash.leaf(bytes);
    }

    /** The leaf as JSON; fails when the bytes are not what was once written. */
    JsonNode json() {
        return JSON.readTree(bytes);
    }
}
