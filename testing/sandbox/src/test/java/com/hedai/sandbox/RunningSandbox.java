package com.hedai.sandbox;

import com.hedai.testing.keys.KeyFolder;
import com.hedai.testing.sandbox.SandboxControl;
import com.hedai.testing.server.FreePort;
import com.hedai.testing.server.Schemas;
import com.hedai.testing.server.ServiceSchema;
import com.hedai.testing.server.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The packaged sandbox as a process (沙箱进程) with a schema and keys of its own; it can be killed and started again. */
final class RunningSandbox implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(180);

    private final Path folder;
    private final KeyFolder keys;
    private final ServiceSchema schema;
    private final URI gateway;
    private final int port = FreePort.next();
    private Process process;

    private RunningSandbox(URI gateway) {
        this.folder = temporaryFolder();
        this.keys = new KeyFolder(folder.resolve("keys"));
        this.schema = new Schemas(TestServers.database()).fresh("hedai_sandbox");
        this.gateway = gateway;
        keys.fill();
    }

    static RunningSandbox start(URI gateway) {
        var sandbox = new RunningSandbox(gateway);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        sandbox.start();
        sandbox.control().removeLatencies();
        return sandbox;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    SandboxControl control() {
        return new SandboxControl(address());
    }

    /** A client with the right keys. */
    PartnerRequests client() {
        return new PartnerRequests(address(), keys.path());
    }

    Path keys() {
        return keys.path();
    }

    void start() {
        try {
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            "-jar",
                            program().toString(),
                            "--hedai.schema=" + schema.name(),
                            "--sandbox.callback.first-retry=200ms",
                            "--sandbox.callback.timeout=2s")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            var environment = builder.environment();
            environment.put("HEDAI_PORT", String.valueOf(port));
            environment.put("HEDAI_MYSQL", TestServers.database().jdbcUrl());
            environment.put("HEDAI_DB_PASSWORD", schema.password());
            environment.put("HEDAI_DB_OWNER_PASSWORD", schema.ownerPassword());
            environment.put("HEDAI_KEYS", keys.path().toString());
            environment.put("HEDAI_GATEWAY_URL", gateway.toString());
            process = builder.start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the sandbox", e);
        }
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
        if (!TestServers.areThrownAway()) {
            new Schemas(TestServers.database()).drop(schema);
        }
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the sandbox did not start, see " + log());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean isReady() {
        try {
            return control().today() != null;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private Path log() {
        return folder.resolve("sandbox.log");
    }

    private static Path program() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("target/*-app.jar is missing (expected: packaged)"));
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "sandbox-");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the sandbox", e);
        }
    }
}
