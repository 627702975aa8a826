package com.hedai.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A server program (服务器进程) that lives exactly as long as the JVM that started it. */
final class ServerProcess {
    /**
     * Becomes the server; a watcher beside it waits for the end of our pipe, which also comes when this JVM is killed.
     * It asks for its parent first: the number of a server that ended long ago may be somebody else's by then.
     */
    private static final String TIED = """
            exec 3<&0
            { cat <&3 >/dev/null
              read -r _ _ _ parent _ </proc/self/stat
              [ "$parent" = $$ ] && kill -9 $$
              rm -rf "$0"
            } &
            exec 3<&-
            exec "$@" </dev/null
            """;

    private ServerProcess() {}

    /** Starts a server whose folder is removed when this JVM is gone. */
    static Process tied(List<String> command, Path folder, Path log) {
        var tied = new ArrayList<>(List.of("sh", "-c", TIED, folder.toString()));
        tied.addAll(command);
        try {
            return new ProcessBuilder(tied)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }

    /** Waits until the server answers; fails with its last words when it ends or stays silent. */
    static void await(String name, ProcessHandle process, Path log, Duration limit, Probe probe) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!probe.answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended while it started:\n" + tail(log));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%s did not answer within %d s:%n%s".formatted(name, limit.toSeconds(), tail(log)));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /** Asks a server whether it is there. */
    interface Probe {
        boolean answers();
    }
}
