package com.hedai.acceptance.hostile;

import com.hedai.testing.server.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the committed interface descriptions in {@code docs/api} (接口文档); new operations are found by themselves. */
final class ApiDocuments {
    private static final JsonMapper JSON = new JsonMapper();

    private ApiDocuments() {}

    static List<Operation> operations() {
        try (var files = Files.list(Repository.root().resolve("docs/api"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> operations(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Operation> operations(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            JsonNode document = JSON.valueToTree(new Yaml().load(reader));
            var service = file.getFileName().toString().replace(".yaml", "");
            var found = new ArrayList<Operation>();
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(method -> found.add(
                                    operation(service, document, path.getKey(), method.getKey(), method.getValue()))));
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Operation operation(
            String service, JsonNode document, String path, String method, JsonNode described) {
        var parameters = StreamSupport.stream(described.path("parameters").spliterator(), false)
                .map(parameter -> new Operation.Parameter(
                        parameter.path("in").asString(),
                        parameter.path("name").asString(),
                        parameter.path("required").asBoolean(false),
                        new Schema(document, parameter.path("schema"))))
                .toList();
        var body = described.at("/requestBody/content/application~1json/schema");
        var answer = new Schema(document, described.at("/responses/200/content/application~1json/schema"));
        return new Operation(
                service,
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                parameters,
                body.isMissingNode() ? List.of() : new Schema(document, body).choices(),
                answer.fields().containsKey("items"));
    }
}
