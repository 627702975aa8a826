package com.hedai.acceptance.hostile;

import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes values that fit a schema (合规样例), the ground from which hostile ones depart by one thing at a time. */
final class Examples {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Examples() {}

    static JsonNode of(Schema schema) {
        if (schema.isObject()) {
            var object = NODES.objectNode();
            schema.fields().forEach((name, field) -> object.set(name, of(field)));
            schema.discriminator().ifPresent(shape -> object.put(shape.getKey(), shape.getValue()));
            return object;
        }
        if (schema.isMap()) {
            return NODES.objectNode().set("key", of(schema.inner()));
        }
        return switch (schema.type()) {
            case "array" -> list(schema);
            case "integer" -> NODES.numberNode(schema.limit("minimum").orElse(1));
            case "boolean" -> NODES.booleanNode(false);
            case "string" -> NODES.stringNode(text(schema));
            default -> NODES.objectNode();
        };
    }

    private static JsonNode list(Schema schema) {
        var list = NODES.arrayNode();
        for (int i = 0; i < Math.max(1, schema.limit("minItems").orElse(1)); i++) {
            list.add(of(schema.inner()));
        }
        return list;
    }

    /** As it is written in a path or query. */
    static String text(Schema schema) {
        if (schema.isEnum()) {
            return schema.firstOfEnum();
        }
        return switch (schema.format()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2026-11-22";
            case "int32", "int64" -> String.valueOf(schema.limit("minimum").orElse(1));
            case "date-time" -> "2026-11-22T00:00:00Z";
            default ->
                schema.example().or(() -> schema.pattern().map(FittingText::of)).orElse("x1");
        };
    }
}
