package com.hedai.audit.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A place for the exported heads of one service under test. */
final class Heads {
    private Heads() {}

    static Path fresh() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "heads")), "heads-")
                    .resolve("audit-heads.jsonl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
