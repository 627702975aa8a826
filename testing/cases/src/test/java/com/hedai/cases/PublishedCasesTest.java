package com.hedai.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class PublishedCasesTest {
    private static final Path FILES = Path.of("src/test/resources/cases");

    static Stream<Arguments> cases() throws IOException {
        return Stream.of(of("schedules.json"), of("apr.json"), of("scenarios.json"))
                .flatMap(List::stream)
                .map(node -> Arguments.of(node.get("id").asString(), node));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatOthersPublishedComesOut(String id, JsonNode published) {
        assertThat(Cases.misses(published)).isEmpty();
    }

    @Test
    void noCaseIsLeftOut() throws IOException {
        assertThat(of("schedules.json")).hasSize(25);
        assertThat(of("apr.json")).hasSize(31);
        assertThat(of("scenarios.json")).hasSize(26);
    }

    private static List<JsonNode> of(String file) throws IOException {
        try (var cases = CaseFiles.read(FILES.resolve(file))) {
            return cases.toList();
        }
    }
}
