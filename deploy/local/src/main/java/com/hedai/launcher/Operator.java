package com.hedai.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Does to single processes of a running platform what operators, kernels and power cuts do (运维操作). */
public final class Operator {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Setup setup;
    private final Map<Part, Start> starts;

    /** How a part was started. */
    record Start(List<String> command, Map<String, String> environment) {}

    Operator(Setup setup, Map<Part, Start> starts) {
        this.setup = setup;
        this.starts = starts;
    }

    /** Whether the part is a process of this platform, not a server that was named. */
    public boolean hasStarted(Part part) {
        return starts.containsKey(part);
    }

    /** {@code kill -9}; returns when it is gone. */
    public void kill(Part part) {
        process(part).kill();
        awaitEnd(part);
    }

    /** Waits until it has ended by itself. */
    public void awaitEnd(Part part) {
        await(
                part.title() + " to end",
                () -> Background.running(setup.home(), part).isEmpty());
    }

    /** Starts it anew as it was started first; returns when it is ready. */
    public void start(Part part) {
        int port = setup.ports().of(part);
        Start start = start(part.title(), starts.get(part));
        Background.start(setup.home(), part, port, start.command(), start.environment());
        await(
                part.title() + " to be ready",
                () -> part.isApplication() ? Readiness.of(port) : !PortHolder.isFree(port));
    }

    /** Stops it in its tracks, as a long pause of its machine does. */
    public void freeze(Part part) {
        signal(part, "-STOP");
    }

    public void thaw(Part part) {
        signal(part, "-CONT");
    }

    /** A second instance of a service (副本). */
    public record Beside(Process process, URI url) {}

    /** Starts a second instance of a service on a port of its own; whoever starts it ends it. */
    public Beside beside(Part part) {
        int port = Ports.free().of(part);
        Start start = start(part.title(), starts.get(part));
        Path log = setup.home().log(part).resolveSibling(part.title() + "-beside.log");
        var builder = new ProcessBuilder(start.command())
                .directory(setup.home().folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(start.environment());
        builder.environment().put("HEDAI_PORT", Integer.toString(port));
        try {
            Process process = builder.start();
            await("a second " + part.title() + " to be ready", () -> Readiness.of(port));
            return new Beside(process, URI.create("http://127.0.0.1:" + port));
        } catch (IOException e) {
            throw new CommandFailed("cannot start a second %s: %s".formatted(part.title(), e.getMessage()), e);
        }
    }

    private static Start start(String title, @Nullable Start known) {
        if (known == null) {
            throw new CommandFailed(title + " was not started by this platform");
        }
        return known;
    }

    private void signal(Part part, String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process(part).pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new CommandFailed("cannot signal " + part.title(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Background process(Part part) {
        return Background.running(setup.home(), part)
                .orElseThrow(() -> new CommandFailed(part.title() + " does not run"));
    }

    private static void await(String what, BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new CommandFailed("waited in vain for " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
