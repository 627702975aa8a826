package com.hedai.payment;

import com.hedai.testing.sandbox.SandboxControl;
import com.hedai.testing.server.FreePort;
import com.hedai.testing.server.Repository;
import com.hedai.testing.server.Schemas;
import com.hedai.testing.server.ServiceSchema;
import com.hedai.testing.server.TestServers;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The real bank of the sandbox as a process of its own, on a port that is known before it runs. */
final class SandboxProcess {
    private static final Path PROGRAM = Repository.root().resolve("testing/sandbox/target/hedai-sandbox-0.1.0-app.jar");

    private final int port = FreePort.next();
    private Process process;

    /** The build packages it before this module; a run of this module alone may come without it. */
    static boolean isBuilt() {
        return Files.exists(PROGRAM);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    SandboxControl control() {
        return new SandboxControl(address());
    }

    void start(String keys, String callbacksTo) {
        var schema = new Schemas(TestServers.database()).fresh("hedai_sandbox");
        try {
            process = command(schema, keys, callbacksTo).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(schema)));
        Awaitility.await().atMost(Duration.ofSeconds(120)).until(this::isReady);
        control().removeLatencies();
    }

    private ProcessBuilder command(ServiceSchema schema, String keys, String callbacksTo) {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-jar",
                        PROGRAM.toString(),
                        "--hedai.schema=" + schema.name(),
                        "--sandbox.callback.first-retry=200ms")
                .redirectErrorStream(true)
                .redirectOutput(new File("target/sandbox.log"));
        var environment = builder.environment();
        environment.put("HEDAI_PORT", String.valueOf(port));
        environment.put("HEDAI_MYSQL", TestServers.database().jdbcUrl());
        environment.put("HEDAI_DB_PASSWORD", schema.password());
        environment.put("HEDAI_DB_OWNER_PASSWORD", schema.ownerPassword());
        environment.put("HEDAI_KEYS", keys);
        environment.put("HEDAI_GATEWAY_URL", callbacksTo);
        return builder;
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the sandbox did not start, see target/sandbox.log");
        }
        try {
            return control().today() != null;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private void stop(ServiceSchema schema) {
        process.destroyForcibly().onExit().join();
        if (!TestServers.areThrownAway()) {
            new Schemas(TestServers.database()).drop(schema);
        }
    }
}
