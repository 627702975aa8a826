package com.hedai.acceptance.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What a document says about one value (数据模式): references are followed, and what is composed of several is put together. */
final class Schema {
    private final JsonNode document;
    private final JsonNode node;
    private final String name;

    Schema(JsonNode document, JsonNode node) {
        this.document = document;
        this.node = resolved(document, node);
        this.name = node.path("$ref").asString("").replaceAll(".*/", "");
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        var at = node;
        while (at.has("$ref")) {
            at = document.at(at.path("$ref").asString().substring(1));
        }
        return at;
    }

    /** The shapes this value may have; itself when it has one. */
    List<Schema> choices() {
        return node.has("oneOf")
                ? StreamSupport.stream(node.path("oneOf").spliterator(), false)
                        .map(choice -> new Schema(document, choice))
                        .toList()
                : List.of(this);
    }

    /** The fields of an object by name. */
    Map<String, Schema> fields() {
        var fields = new LinkedHashMap<String, Schema>();
        for (var part : parts()) {
            part.path("properties")
                    .properties()
                    .forEach(field -> fields.put(field.getKey(), new Schema(document, field.getValue())));
        }
        return fields;
    }

    /** The names of the fields that must be there. */
    List<String> required() {
        var names = new ArrayList<String>();
        for (var part : parts()) {
            part.path("required").forEach(name -> names.add(name.asString()));
        }
        return names;
    }

    /** The field that tells which of several shapes this is, with what it says for this one. */
    Optional<Map.Entry<String, String>> discriminator() {
        return parts().stream()
                .filter(part -> part.has("discriminator"))
                .findFirst()
                .map(part -> Map.entry(part.at("/discriminator/propertyName").asString(), upperSnake(name)));
    }

    private static String upperSnake(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private List<JsonNode> parts() {
        var parts = new ArrayList<JsonNode>();
        node.path("allOf").forEach(part -> parts.add(resolved(document, part)));
        parts.add(node);
        return parts;
    }

    /** Whether every JSON value fits: nothing is said but, at most, that it is an object. */
    boolean isAnything() {
        return type().equals("object")
                && Stream.of("properties", "additionalProperties", "allOf", "oneOf", "$ref")
                        .noneMatch(node::has);
    }

    /** Whether equal items count once. */
    boolean isSet() {
        return node.path("uniqueItems").asBoolean(false);
    }

    boolean isObject() {
        return !fields().isEmpty();
    }

    boolean isMap() {
        return node.has("additionalProperties");
    }

    boolean isArray() {
        return type().equals("array");
    }

    boolean isEnum() {
        return node.has("enum");
    }

    String type() {
        return node.path("type").asString("object");
    }

    String format() {
        return node.path("format").asString("");
    }

    Optional<String> pattern() {
        return Optional.ofNullable(node.path("pattern").asString(null));
    }

    Optional<String> example() {
        return Optional.ofNullable(node.path("example").asString(null));
    }

    String firstOfEnum() {
        return node.path("enum").path(0).asString();
    }

    OptionalInt limit(String name) {
        return node.path(name).isIntegralNumber()
                ? OptionalInt.of(node.path(name).asInt())
                : OptionalInt.empty();
    }

    /** What a list holds, or a map's values are. */
    Schema inner() {
        return new Schema(document, isArray() ? node.path("items") : node.path("additionalProperties"));
    }
}
