package com.hedai.testing.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A place in a JSON schema (模式节点) whose references have been followed; OpenAPI 3.1 documents hold such schemas too. */
record SchemaNode(JsonNode root, JsonNode node) {
    static SchemaNode root(JsonNode document) {
        return new SchemaNode(document, document);
    }

    SchemaNode at(JsonNode place) {
        var here = place;
        while (here.has("$ref")) {
            here = root.at(here.get("$ref").asString().substring(1));
        }
        return new SchemaNode(root, here);
    }

    Set<String> types() {
        var type = node.path("type");
        return (type.isArray() ? type.valueStream() : Stream.of(type))
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    boolean mayBeNull() {
        return types().contains("null");
    }

    String format() {
        return node.path("format").asString("");
    }

    String pattern() {
        return node.path("pattern").asString("");
    }

    /** The words that are allowed; empty when any text is. */
    List<String> words() {
        return node.path("enum")
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    boolean isFreeText() {
        return types().contains("string") && format().isEmpty() && pattern().isEmpty() && words().isEmpty();
    }

    Optional<SchemaNode> property(String name) {
        return Optional.ofNullable(node.path("properties").get(name)).map(this::at);
    }

    Set<String> required() {
        return node.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    SchemaNode items() {
        return at(node.path("items"));
    }

    SchemaNode values() {
        return at(node.path("additionalProperties"));
    }
}
