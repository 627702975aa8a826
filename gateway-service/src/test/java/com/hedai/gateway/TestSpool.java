package com.hedai.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A spool folder for one gateway under test; it must outlive the test class, as the gateway does. */
final class TestSpool {
    private TestSpool() {}

    static String fresh() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "spools")), "spool-")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
