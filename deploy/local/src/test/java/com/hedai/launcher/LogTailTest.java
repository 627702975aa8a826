package com.hedai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path temp;

    private Path log;

    @BeforeEach
    void write() throws IOException {
        log = Files.writeString(temp.resolve("a.log"), """
                started
                failed: 数据库
                	at com.hedai.X.y(X.java:1)
                	... 12 more
                Caused by: refused
                """);
    }

    @Test
    void theLastLinesAreShown() {
        assertThat(LogTail.of(log, 2)).isEqualTo("\t... 12 more\nCaused by: refused");
    }

    @Test
    void causesComeWithoutTheirFrames() {
        assertThat(LogTail.causes(log, 2)).isEqualTo("failed: 数据库\nCaused by: refused");
    }

    @Test
    void causesBeginWithTheFirstError() throws IOException {
        Files.writeString(log, """
                2026-11-22T04:24:06Z INFO  migrated
                2026-11-22T04:24:30Z ERROR failed to start
                \tat com.hedai.X.y(X.java:1)
                Reason: valid-for: PT10S
                """);

        assertThat(LogTail.causes(log, 15))
                .isEqualTo("2026-11-22T04:24:30Z ERROR failed to start\nReason: valid-for: PT10S");
    }

    @Test
    void aProcessThatSaidNothingMayHaveBeenKilled() throws IOException {
        Files.writeString(log, "");

        assertThat(LogTail.causes(log, 15)).isEqualTo("(nothing; was it killed?)");
    }

    @Test
    void aMissingLogIsSaid() {
        assertThat(LogTail.of(temp.resolve("b.log"), 2)).startsWith("(no log at ");
    }
}
