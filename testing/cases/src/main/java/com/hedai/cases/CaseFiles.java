package com.hedai.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files of published cases; numbers stay decimal. */
final class CaseFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CaseFiles() {}

    /**
     * The cases of a file: those of its {@code cases}, or of the array that the file is.
     *
     * @throws IOException if the file cannot be read or is not JSON
     */
    static Stream<JsonNode> read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var content = JSON.readTree(in);
            var cases = content.isArray() ? content : content.path("cases");
            if (!cases.isArray()) {
                throw new IOException(file + ": no array of cases (expected: {\"cases\": [...]})");
            }
            return cases.valueStream();
        } catch (JacksonException e) {
            throw new IOException(file + ": not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
