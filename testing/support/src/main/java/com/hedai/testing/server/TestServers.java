package com.hedai.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.testcontainers.containers.GenericContainer;

/** The database and the Redis of this test run (本次测试的服务器), started once per JVM when first asked for. */
public final class TestServers {
    private static final Duration CONTAINER_LIMIT = Duration.ofMinutes(2);

    private TestServers() {}

    public static DatabaseServer database() {
        return Database.SERVER;
    }

    public static RedisServer redis() {
        return Redis.SERVER;
    }

    /** The servers that were named for this test run; what was not named is empty. */
    public record Named(Optional<DatabaseServer> database, Optional<RedisServer> redis) {}

    /** For whoever starts a whole platform, which brings its own servers unless some are named. */
    public static Named named() {
        var environment = System.getenv();
        var named = new Named(
                ServerChoice.namedDatabase(environment).map(DatabaseServer::parse),
                ServerChoice.namedRedis(environment).map(RedisServer::parse));
        named.database().ifPresent(server -> announce("database", databaseChoice(), server.toString()));
        return named;
    }

    /** Embedded data goes with this JVM; elsewhere a test removes what it made. */
    public static boolean areThrownAway() {
        return !(databaseChoice() instanceof ServerChoice.Named);
    }

    private static ServerChoice databaseChoice() {
        return ServerChoice.ofDatabase(System.getenv(), ServerChoice.dockerRuns(System.getenv()));
    }

    private static final class Database {
        static final DatabaseServer SERVER = start();

        private static DatabaseServer start() {
            ServerChoice choice = databaseChoice();
            DatabaseServer server = switch (choice) {
                case ServerChoice.Named(String url) -> DatabaseServer.parse(url);
                case ServerChoice.Container(String image) -> container(image);
                case ServerChoice.Embedded _ -> EmbeddedDatabase.startForTests(folder("mariadb"));
            };
            announce("database", choice, server.toString());
            return server;
        }

        private static DatabaseServer container(String image) {
            String password = Secrets.random(20);
            var container = new GenericContainer<>(image)
                    .withEnv("MYSQL_ROOT_PASSWORD", password)
                    .withEnv("MYSQL_ROOT_HOST", "%")
                    .withCommand(
                            "--log-bin-trust-function-creators=1",
                            "--transaction-isolation=READ-COMMITTED",
                            "--default-time-zone=+00:00",
                            "--max-connections=400")
                    .withExposedPorts(3306);
            container.start();
            var server = new DatabaseServer(container.getHost(), container.getMappedPort(3306), "root", password);
            await("MySQL container", server::answers);
            return server;
        }
    }

    private static final class Redis {
        static final RedisServer SERVER = start();

        private static RedisServer start() {
            ServerChoice choice = ServerChoice.ofRedis(System.getenv(), ServerChoice.dockerRuns(System.getenv()));
            RedisServer server = switch (choice) {
                case ServerChoice.Named(String url) -> RedisServer.parse(url);
                case ServerChoice.Container(String image) -> container(image);
                case ServerChoice.Embedded _ -> EmbeddedRedis.startForTests(folder("redis"));
            };
            announce("Redis", choice, server.toString());
            return server;
        }

        private static RedisServer container(String image) {
            String password = Secrets.random(20);
            var container = new GenericContainer<>(image)
                    .withCommand("redis-server", "--requirepass", password)
                    .withExposedPorts(6379);
            container.start();
            var server = new RedisServer(container.getHost(), container.getMappedPort(6379), password);
            await("Redis container", server::answers);
            return server;
        }
    }

    private static Path folder(String name) {
        Path target = Path.of("target").toAbsolutePath();
        try {
            return Files.isDirectory(target)
                    ? Files.createTempDirectory(target, name + "-")
                    : Files.createTempDirectory("hedai-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the data of " + name, e);
        }
    }

    private static void await(String name, BooleanSupplier answers) {
        long deadline = System.nanoTime() + CONTAINER_LIMIT.toNanos();
        while (!answers.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " did not answer within " + CONTAINER_LIMIT.toSeconds() + " s");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static void announce(String what, ServerChoice choice, String address) {
        System.out.printf("tests use %s: %s (%s)%n", what, choice.inWords(), address);
    }
}
