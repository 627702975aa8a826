package com.hedai.testing.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Which server a test run uses (测试服务器的选择): one that is named, else a container, else the embedded one. */
sealed interface ServerChoice {

    /** A server which somebody runs already. */
    record Named(String url) implements ServerChoice {}

    /** The server of production in a container, when Docker runs here. */
    record Container(String image) implements ServerChoice {}

    /** A program of the build's artifacts. */
    record Embedded(String what) implements ServerChoice {}

    static ServerChoice ofDatabase(Map<String, String> environment, boolean dockerRuns) {
        return choose(namedDatabase(environment), dockerRuns, "mysql:8.4", "MariaDB 11.4");
    }

    static ServerChoice ofRedis(Map<String, String> environment, boolean dockerRuns) {
        return choose(namedRedis(environment), dockerRuns, "redis:7", "Redis 6.2");
    }

    static Optional<String> namedDatabase(Map<String, String> environment) {
        return named(environment, "HEDAI_TEST_MYSQL");
    }

    static Optional<String> namedRedis(Map<String, String> environment) {
        return named(environment, "HEDAI_TEST_REDIS");
    }

    private static Optional<String> named(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(url -> !url.isBlank());
    }

    private static ServerChoice choose(Optional<String> url, boolean dockerRuns, String image, String embedded) {
        if (url.isPresent()) {
            return new Named(url.get());
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
