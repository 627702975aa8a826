package com.hedai.acceptance;

import com.hedai.testing.server.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * One operation of the committed interface documents (接口操作).
 *
 * @param body the schema of what is sent, if anything is
 * @param document the document it stands in, to look references up
 */
record Operation(String method, String path, @Nullable Map<String, Object> body, Map<String, Object> document) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Every operation of every service, internal ones too. */
    static List<Operation> all() {
        try (Stream<Path> files = Files.list(Repository.root().resolve("docs/api"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> of(read(file)).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Operation> of(Map<String, Object> document) {
        return at(document, "paths").entrySet().stream()
                .flatMap(path -> asMap(path.getValue()).entrySet().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                body(asMap(operation.getValue())),
                                document)))
                .toList();
    }

    private static @Nullable Map<String, Object> body(Map<String, Object> operation) {
        if (!operation.containsKey("requestBody")) {
            return null;
        }
        var content = at(operation, "requestBody", "content");
        return at(asMap(content.values().iterator().next()), "schema");
    }

    String name() {
        return method + " " + path;
    }

    boolean isPublic() {
        return path.startsWith("/api/");
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** The names between braces. */
    boolean hasVariable() {
        return path.contains("{");
    }

    private static Map<String, Object> read(Path file) {
        try {
            return new Yaml().load(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, Object> at(Map<String, Object> node, String... keys) {
        var found = node;
        for (var key : keys) {
            found = asMap(found.get(key));
        }
        return found;
    }

    @SuppressWarnings("unchecked") // YAML objects have text keys
    static Map<String, Object> asMap(@Nullable Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    @Override
    public String toString() {
        return name();
    }
}
