package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1");

    @TempDir
    private Path temp;

    private List<String> arguments = List.of();

    @BeforeEach
    void aProgram() throws IOException {
        Path source = temp.resolve("Greeting.java");
        Files.writeString(
                source, "class Greeting { public static void main(String[] a) { IO.println(\"started\"); } }");
        run("javac", "-d", temp.toString(), source.toString());
        run("jar", "cf", temp.resolve("app.jar").toString(), "-C", temp.toString(), "Greeting.class");
        arguments = List.of("-cp", temp.resolve("app.jar").toString(), "Greeting");
    }

    @Test
    void whatOneStartNotesTheNextBeginsWith() throws Exception {
        var cache = new StartCache(temp);
        assertThat(cache.using()).isEmpty();

        assertThat(started(cache.noting())).contains("started");
        long size = cache.make(JAVA, arguments, temp.resolve("log"));

        assertThat(cache.exists()).isTrue();
        assertThat(size).isPositive();
        assertThat(started(concat(cache.using(), List.of("-Xlog:class+load"))))
                .containsPattern("Greeting source: shared objects file")
                .contains("started");
    }

    @Test
    void withoutNotesThereIsNoneAndTheReasonIsTold() {
        var cache = new StartCache(temp);

        assertThatThrownBy(() -> cache.make(JAVA, arguments, temp.resolve("log")))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("no start cache could be made");
        assertThat(cache.exists()).isFalse();
    }

    private String started(List<String> options) throws IOException, InterruptedException {
        var process = new ProcessBuilder(concat(concat(JAVA, options), arguments))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static List<String> concat(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static void run(String tool, String... words) {
        assertThat(ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, words))
                .isZero();
    }
}
