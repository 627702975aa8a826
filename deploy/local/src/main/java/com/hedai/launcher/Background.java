package com.hedai.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that goes on when the launcher has ended (后台进程). A file remembers its number and when it began, because numbers
 * are given again: only the very same process is ever stopped.
 */
record Background(Part part, long pid, Instant startedAt, int port) {
    private static final Duration SAME_START = Duration.ofSeconds(2);

    /** Starts it in a session of its own, out of reach of the terminal's Ctrl-C. */
    static Background start(Home home, Part part, int port, List<String> command, Map<String, String> environment) {
        Path log = home.log(part);
        var detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        var builder = new ProcessBuilder(detached)
                .directory(home.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            keepPrevious(log, part);
            ProcessHandle process = builder.start().toHandle();
            Instant began = process.info().startInstant().orElse(Instant.EPOCH);
            var started = new Background(part, process.pid(), began, port);
            started.remember(home);
            return started;
        } catch (IOException e) {
            throw new CommandFailed("cannot start %s: %s".formatted(part.title(), e.getMessage()), e);
        }
    }

    private static void keepPrevious(Path log, Part part) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(part.title() + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void remember(Home home) throws IOException {
        Files.writeString(file(home, part), "%d %d %d%n".formatted(pid, startedAt.toEpochMilli(), port));
    }

    static void forget(Home home, Part part) {
        try {
            Files.deleteIfExists(file(home, part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an earlier start left, if it is still the same process. */
    static Optional<Background> running(Home home, Part part) {
        Path file = file(home, part);
        try {
            return Files.exists(file)
                    ? Optional.of(parse(part, Files.readString(file))).filter(Background::isAlive)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new CommandFailed(
                    "%s is damaged: end the process of %s by hand and remove the file".formatted(file, part.title()),
                    e);
        }
    }

    /** Whether it was started and is gone, although nobody stopped it. */
    static boolean hasEnded(Home home, Part part) {
        return Files.exists(file(home, part)) && running(home, part).isEmpty();
    }

    private static Background parse(Part part, String line) {
        String[] words = line.strip().split(" ", -1);
        Instant startedAt = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return new Background(part, Long.parseLong(words[0]), startedAt, Integer.parseInt(words[2]));
    }

    private static Path file(Home home, Part part) {
        return home.run().resolve(part.title());
    }

    boolean isAlive() {
        return handle().isPresent();
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(this::isTheSame).filter(process -> process.isAlive() && !isZombie());
    }

    private boolean isTheSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(began -> Duration.between(startedAt, began).abs().compareTo(SAME_START) < 0)
                .orElse(false);
    }

    /** Ended, but its parent has not looked yet; in a container that may take for ever. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith(" Z ", stat.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return false;
        }
    }

    void askToEnd() {
        handle().ifPresent(ProcessHandle::destroy);
    }

    /** Whether it has ended within the limit. */
    boolean awaitEnd(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return true;
    }

    void kill() {
        handle().ifPresent(ProcessHandle::destroyForcibly);
    }
}
