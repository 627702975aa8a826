package com.hedai.testing.service;

import com.hedai.testing.keys.KeyFolder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What all services under test in this JVM share (同一测试进程共用): one folder of keys, made when first needed. */
final class Prepared {
    private Prepared() {}

    static Path keys() {
        return Keys.FOLDER;
    }

    private static final class Keys {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("hedai-keys-");
                new KeyFolder(folder).fill();
                folder.toFile().deleteOnExit();
                for (File file : folder.toFile().listFiles()) {
                    file.deleteOnExit();
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException("no folder for test keys", e);
            }
        }
    }
}
