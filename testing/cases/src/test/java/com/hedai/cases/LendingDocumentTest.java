package com.hedai.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Works out the examples of docs/lending.md. */
class LendingDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "..", "docs", "lending.md");
    private static final Pattern EXAMPLES = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @TempDir
    static Path folder;

    static Stream<Arguments> examples() throws IOException {
        var found = EXAMPLES.matcher(Files.readString(DOCUMENT));
        Stream<JsonNode> examples = Stream.empty();
        while (found.find()) {
            examples = Stream.concat(
                    examples, CaseFiles.read(Files.writeString(folder.resolve("examples"), found.group(1))));
        }
        return examples.map(node -> Arguments.of(node.get("id").asString(), node));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void itSaysWhatComesOut(String id, JsonNode example) {
        assertThat(Cases.misses(example)).isEmpty();
    }

    @Test
    void noExampleIsLeftOut() throws IOException {
        assertThat(examples()).hasSize(19);
    }
}
