package com.hedai.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Classes of one program, loaded and linked beforehand (启动缓存): the JVM notes in one start what it needs, makes a file of it, and begins
 * with that file in later starts. It is named after the JVM that made it and lies with the laid-out jar, to be gone when that is
 * replaced: the JVM itself was seen to go on with old classes after their jar had changed.
 */
final class StartCache {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path notes;
    private final Path file;

    StartCache(Path app) {
        var version = Runtime.version().toString().replaceAll("[^0-9A-Za-z.]", "-");
        this.notes = app.resolve("start-" + version + ".notes");
        this.file = app.resolve("start-" + version + ".aot");
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Options of a JVM that notes what it loads, and writes that down when it ends. */
    List<String> noting() {
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes);
    }

    /** Options of a JVM that begins with the cache, if there is one. */
    List<String> using() {
        return exists() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /**
     * Makes the file from the notes of a start; its size in bytes.
     *
     * @param java the program and its own options, as it was started
     * @param arguments class path and main class
     */
    long make(List<String> java, List<String> arguments, Path log) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        var command = new ArrayList<>(java);
        command.addAll(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + notes, "-XX:AOTCache=" + part));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new CommandFailed(
                        "no start cache could be made of %s:%n%s".formatted(notes, LogTail.of(log, 10)));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(notes);
            return Files.size(file);
        } catch (IOException e) {
            throw new CommandFailed("no start cache could be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted", e);
        }
    }
}
