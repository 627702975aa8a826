package com.hedai.testing.contract;

import com.hedai.testing.server.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The committed OpenAPI document of a service (接口文档). */
final class OpenApi {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonNode document;

    OpenApi(JsonNode document) {
        this.document = document;
    }

    /** The document of a service, such as {@code user-service}; empty when there is none. */
    static Optional<OpenApi> of(String service) {
        Path file = Repository.root().resolve("docs/api/" + service + ".yaml");
        return Files.exists(file) ? Optional.of(new OpenApi(YAML.readTree(file))) : Optional.empty();
    }

    static OpenApi parse(String yaml) {
        return new OpenApi(YAML.readTree(yaml));
    }

    /** The operation at a path, whatever its variables are called there. */
    Optional<Operation> operation(String method, String path) {
        return document.path("paths")
                .propertyStream()
                .filter(known -> withoutNames(known.getKey()).equals(withoutNames(path)))
                .map(known -> known.getValue().get(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> operation != null)
                .findFirst()
                .map(Operation::new);
    }

    private static String withoutNames(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }

    private SchemaNode at(JsonNode place) {
        return SchemaNode.root(document).at(place);
    }

    /** One method at one path. */
    final class Operation {
        private final JsonNode node;

        private Operation(JsonNode node) {
            this.node = node;
        }

        Optional<SchemaNode> request() {
            return content(node.path("requestBody"));
        }

        /** What it answers when all is well. */
        Optional<SchemaNode> answer() {
            return node.path("responses")
                    .propertyStream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .findFirst()
                    .flatMap(answer -> content(answer.getValue()));
        }

        Optional<SchemaNode> query(String name) {
            return node.path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString("").equals("query"))
                    .filter(parameter -> parameter.path("name").asString("").equals(name))
                    .findFirst()
                    .map(parameter -> at(parameter.path("schema")));
        }

        private Optional<SchemaNode> content(JsonNode place) {
            return place.path("content").valueStream().findFirst().map(content -> at(content.path("schema")));
        }
    }
}
