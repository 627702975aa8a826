package com.hedai.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The smallest body that passes an operation's validation (样例请求), made from its schema. */
final class SampleBody {
    /** Texts for the patterns in the documents. */
    private static final Map<String, String> TEXTS = Map.of(
            "[0-9a-f]{64}", "0".repeat(64),
            "[0-9]{4,8}", "123456",
            "1[3-9]\\d{9}", "13800138000",
            "1[3-9][0-9]{9}", "13800138000");

    private final Operation operation;

    private SampleBody(Operation operation) {
        this.operation = operation;
    }

    static Object of(Operation operation) {
        return new SampleBody(operation).value(Operation.asMap(operation.body()));
    }

    private Object value(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String reference) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            return value(Operation.at(operation.document(), "components", "schemas", name));
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "object" -> object(schema);
            case "array" -> List.of(value(Operation.asMap(schema.get("items"))));
            case "integer", "number" -> schema.getOrDefault("minimum", 1);
            case "boolean" -> true;
            default -> text(schema);
        };
    }

    private Map<String, Object> object(Map<String, Object> schema) {
        var fields = new LinkedHashMap<String, Object>();
        var required = new ArrayList<Object>((List<?>) schema.getOrDefault("required", List.of()));
        Operation.at(schema, "properties").forEach((name, field) -> {
            if (required.contains(name)) {
                fields.put(name, value(Operation.asMap(field)));
            }
        });
        return fields;
    }

    private String text(Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> words) {
            return String.valueOf(words.getFirst());
        }
        if (schema.get("example") instanceof String example) {
            return example;
        }
        if ("uuid".equals(schema.get("format"))) {
            return UUID.randomUUID().toString();
        }
        if ("date".equals(schema.get("format"))) {
            return "2026-11-23";
        }
        if (schema.get("pattern") instanceof String pattern) {
            var text = TEXTS.get(pattern);
            if (text == null) {
                throw new IllegalArgumentException(
                        operation + ": no sample text for the pattern " + pattern + " (expected: one in SampleBody)");
            }
            return text;
        }
        return "sample";
    }
}
