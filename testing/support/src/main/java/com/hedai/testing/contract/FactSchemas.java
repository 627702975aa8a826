package com.hedai.testing.contract;

import com.hedai.commons.feed.FactType;
import com.hedai.commons.feed.Streams;
import com.hedai.testing.server.Repository;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schemas of facts (事实的 JSON Schema) that services are held to: {@code docs/api/facts/<service>/<type>.json}, and on the class
 * path under {@code facts} those of services that exist in tests only.
 */
public final class FactSchemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Map<URI, Schema> schemas;

    private FactSchemas(Map<URI, Schema> schemas) {
        this.schemas = schemas;
    }

    /** What is committed; read once. */
    public static FactSchemas committed() {
        return Committed.SCHEMAS;
    }

    static Path folder() {
        return Repository.root().resolve("docs/api/facts");
    }

    /** The files of a folder of services. */
    static List<Path> files(Path folder) {
        try (var found = Files.find(folder, 2, (file, _) -> file.toString().endsWith(".json"))) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FactSchemas in(Path... folders) {
        return new FactSchemas(Stream.of(folders)
                .flatMap(folder -> files(folder).stream())
                .collect(Collectors.toMap(FactSchemas::name, FactSchemas::read)));
    }

    /** What the schema in a file must call itself. */
    static URI name(Path file) {
        var service = file.getName(file.getNameCount() - 2).toString();
        var type = file.getName(file.getNameCount() - 1).toString().replace(".json", "");
        return FactType.of(type).schema(service.equals(Streams.AUDIT) ? Streams.AUDIT : Streams.DOMAIN, service);
    }

    private static Schema read(Path file) {
        try {
            return REGISTRY.getSchema(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a fact, a line each; a fact without a schema is wrong altogether. */
    public List<String> problems(String stream, String service, String type, String json) {
        var name = FactType.of(type).schema(stream, service);
        var schema = schemas.get(name);
        if (schema == null) {
            return List.of("%s of %s has no schema (expected: %s in docs/api/facts)".formatted(type, service, name));
        }
        return schema
                .validate(
                        json, InputFormat.JSON, run -> run.executionConfig(with -> with.formatAssertionsEnabled(true)))
                .stream()
                .map(error ->
                        "%s of %s%s: %s".formatted(type, service, error.getInstanceLocation(), error.getMessage()))
                .toList();
    }

    /** Fails with everything that is wrong. */
    public void check(String stream, String service, String type, String json) {
        var problems = problems(stream, service, type, json);
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), problems) + System.lineSeparator() + json);
        }
    }

    Optional<SchemaNode> of(String stream, String service, String type) {
        return Optional.ofNullable(schemas.get(FactType.of(type).schema(stream, service)))
                .map(schema -> SchemaNode.root(schema.getSchemaNode()));
    }

    private static final class Committed {
        private static final FactSchemas SCHEMAS = read();

        private static FactSchemas read() {
            var samples = FactSchemas.class.getResource("/facts");
            try {
                return samples == null ? in(folder()) : in(folder(), Path.of(samples.toURI()));
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
