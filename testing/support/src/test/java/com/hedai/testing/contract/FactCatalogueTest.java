package com.hedai.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed schemas keep to one form, and the catalogue lists them all. */
class FactCatalogueTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| \\[\\w+]\\(([\\w-]+/\\w+\\.json)\\) ([^|]+) \\| (\\d+) \\|");

    static List<Path> schemas() {
        return FactSchemas.files(FactSchemas.folder());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void isAValidSchemaOfDraft2020(Path file) throws IOException {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void isNamedByServiceTypeAndVersion(Path file) {
        assertThat(JSON.readTree(file).path("$id").asString())
                .isEqualTo(FactSchemas.name(file).toString());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void hasAChineseTermAndDescribesEachProperty(Path file) {
        var schema = JSON.readTree(file);

        assertThat(schema.path("title").asString()).containsPattern("\\(\\p{IsHan}+\\)$");
        assertThat(undescribed(schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void isClosedAtEveryLevel(Path file) {
        assertThat(objects(JSON.readTree(file)))
                .allSatisfy(
                        object -> assertThat(object.path("additionalProperties").asBoolean(true))
                                .isFalse());
    }

    @Test
    void theCatalogueListsThemAllWithTermAndVersion() throws IOException {
        var listed = ROW.matcher(Files.readString(FactSchemas.folder().resolve("README.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        schemas().stream().map(FactCatalogueTest::row).toList());
    }

    private static String row(Path file) {
        var schema = JSON.readTree(file);
        var title = schema.path("title").asString();
        var id = schema.path("$id").asString();
        return "%s/%s %s %s"
                .formatted(
                        file.getParent().getFileName(),
                        file.getFileName(),
                        title.substring(title.indexOf('(') + 1, title.length() - 1),
                        id.substring(id.lastIndexOf(':') + 1));
    }

    private static List<String> undescribed(JsonNode schema) {
        return objects(schema)
                .flatMap(object -> object.path("properties").propertyStream())
                .filter(property ->
                        property.getValue().path("description").asString("").isBlank())
                .map(property -> property.getKey())
                .toList();
    }

    private static Stream<JsonNode> objects(JsonNode schema) {
        var inside = Stream.concat(schema.path("properties").valueStream(), Stream.of(schema.path("items")));
        var deeper = inside.filter(JsonNode::isObject).flatMap(FactCatalogueTest::objects);
        return schema.has("properties") ? Stream.concat(Stream.of(schema), deeper) : deeper;
    }
}
