package com.hedai.testing.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which server a test run uses (测试服务器的选择): one that is named, else a container, else the embedded one. */
sealed interface ServerChoice {

    /** A server which somebody runs already. */
    record Named(String url) implements ServerChoice {}

    /** The server of production in a container, when Docker runs here. */
    record Container(String image) implements ServerChoice {}

    /** A program of the build's artifacts. */
    record Embedded(String what) implements ServerChoice {}

    static ServerChoice ofDatabase(Map<String, String> environment, boolean dockerRuns) {
        return choose(environment.get("HEDAI_TEST_MYSQL"), dockerRuns, "mysql:8.4", "MariaDB 11.4");
    }

    static ServerChoice ofRedis(Map<String, String> environment, boolean dockerRuns) {
        return choose(environment.get("HEDAI_TEST_REDIS"), dockerRuns, "redis:7", "Redis 6.2");
    }

    private static ServerChoice choose(@Nullable String url, boolean dockerRuns, String image, String embedded) {
        if (url != null && !url.isBlank()) {
            return new Named(url);
        }
        return dockerRuns ? new Container(image) : new Embedded(embedded);
    }

    /** Looks for the socket only: asking Docker's library costs seconds where there is none. */
    static boolean dockerRuns(Map<String, String> environment) {
        String host = environment.getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
        return !host.startsWith("unix://") || Files.exists(Path.of(host.substring("unix://".length())));
    }

    default String inWords() {
        return switch (this) {
            case Named _ -> "named by environment";
            case Container(String image) -> "container " + image;
            case Embedded(String what) -> "embedded " + what;
        };
    }
}
