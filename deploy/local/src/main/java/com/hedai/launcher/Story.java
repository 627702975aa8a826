package com.hedai.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the acceptance module that acts on the running platform as people do (场景程序). */
final class Story {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Path root;
    private final Home home;

    Story(Path root, Home home) {
        this.root = root;
        this.home = home;
    }

    /** The program as a process that is yet to start. */
    ProcessBuilder of(String name, String gateway, String partners, String... arguments) {
        Path classes = root.resolve("testing/acceptance/target/classes");
        if (!Files.isDirectory(classes)) {
            throw new CommandFailed(classes + " is missing; ./hedai up builds it");
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path"),
                "com.hedai.acceptance." + name));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("HEDAI_GATEWAY_URL", gateway);
        builder.environment().put("HEDAI_PARTNERS_URL", partners);
        builder.environment().put("HEDAI_ACCOUNTS", home.accounts().toString());
        return builder;
    }

    /** Starts it and waits, with something to do every few moments; its exit code. */
    static int play(ProcessBuilder program, Runnable meanwhile) {
        try {
            Process process = program.start();
            while (!process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                meanwhile.run();
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new CommandFailed("cannot start a program: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
