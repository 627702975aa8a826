package com.hedai.testing.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the sources lie (代码仓库根目录), seen from any module. */
public final class Repository {
    private Repository() {}

    public static Path root() {
        return find().orElseThrow(() -> new IllegalStateException(
                "not inside the repository: " + Path.of("").toAbsolutePath()));
    }

    static Optional<Path> find() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(".mvn/jvm.config"))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
