package com.hedai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The one image recipe (镜像). */
class ImageTest {
    private static final Sources SOURCES = Sources.asTheyAre();
    private static final List<String> RECIPE = SOURCES.text("deploy/image/Dockerfile")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    @Test
    void whatItIsBuiltFromIsAVersion() {
        assertThat(RECIPE)
                .filteredOn(line -> line.startsWith("FROM "))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).matches("FROM [a-z-]+:\\d+\\.\\d+[\\w.-]*( AS \\w+)?"));
        assertThat(RECIPE).filteredOn(line -> line.contains("temurin")).allMatch(line -> line.contains(":25."));
    }

    @Test
    void itRunsAsTheUserOfTheManifests() {
        assertThat(RECIPE).containsSubsequence("USER 10001:10001", "ENTRYPOINT [\"java\", \"-jar\", \"app.jar\"]");
        for (Service service : Service.ours()) {
            assertThat(SOURCES.text(Base.FOLDER + service.title() + ".yaml"))
                    .contains("runAsUser: 10001")
                    .contains("runAsGroup: 10001");
        }
    }

    @Test
    void nothingIsFetchedAndNothingIsLeftToFetchWith() {
        assertThat(RECIPE).noneMatch(line -> line.matches(".*\\b(curl|wget|apt-get|apk|ADD)\\b.*"));
    }

    @Test
    void whatItCopiesIsInItsContext() {
        String context = SOURCES.text("deploy/image/Dockerfile.dockerignore");

        assertThat(context.lines()).first().isEqualTo("*");
        assertThat(context).contains("!*-service/target/*-app.jar").contains("!testing/sandbox/target/*-app.jar");
        assertThat(RECIPE)
                .filteredOn(line -> line.matches("COPY (?!--from|\\$).*"))
                .allMatch(line -> context.contains(
                        "!" + line.replaceFirst("COPY (--\\S+ )*", "").split(" ", -1)[0]));
        assertThat(SOURCES.path("deploy/image/ready")).isExecutable();
    }
}
