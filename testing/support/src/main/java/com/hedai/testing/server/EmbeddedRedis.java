package com.hedai.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Redis without an installation (内嵌缓存); it keeps nothing on disk, for it holds copies only. */
public final class EmbeddedRedis {
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    private final Path program;
    private final Path folder;
    private final RedisServer server;

    public EmbeddedRedis(ServerFiles files, Path folder, int port, String password) {
        String name = programName();
        this.program = files.unpacked("redis", "", name, name::equals).resolve(name);
        this.folder = folder.toAbsolutePath();
        this.server = new RedisServer("127.0.0.1", port, password);
        program.toFile().setExecutable(true);
    }

    private static String programName() {
        boolean arm = "aarch64".equals(System.getProperty("os.arch"));
        if (System.getProperty("os.name").startsWith("Mac")) {
            return "redis-server-6.2.6-v5-darwin-" + (arm ? "arm64" : "amd64");
        }
        return arm ? "redis-server-6.2.7-linux-arm64" : "redis-server-6.2.6-v5-linux-amd64";
    }

    /** A server of its own for this JVM, gone with it. */
    static RedisServer startForTests(Path folder) {
        var redis = new EmbeddedRedis(ServerFiles.shared(), folder, FreePort.next(), Secrets.random(20));
        redis.prepare();
        Path log = folder.resolve("redis.log");
        Process process = ServerProcess.tied(redis.command(), folder, log);
        redis.awaitReady(process.toHandle(), log);
        return redis.server();
    }

    public RedisServer server() {
        return server;
    }

    /** The password stands in a file of the owner, not in the list of processes. */
    public void prepare() {
        try {
            PrivateFiles.createFolder(folder);
            PrivateFiles.write(
                    settings(), """
                    bind 127.0.0.1
                    port %d
                    requirepass %s
                    databases 1024
                    save ""
                    appendonly no
                    maxmemory 128mb
                    maxmemory-policy allkeys-lru
                    """.formatted(server.port(), server.password()).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the settings of Redis into " + folder, e);
        }
    }

    private Path settings() {
        return folder.resolve("redis.conf");
    }

    /** What to run; the process writes its log to standard output. */
    public List<String> command() {
        return List.of(program.toString(), settings().toString(), "--dir", folder.toString());
    }

    public void awaitReady(ProcessHandle process, Path log) {
        ServerProcess.await("Redis", process, log, START_LIMIT, server::answers);
    }
}
