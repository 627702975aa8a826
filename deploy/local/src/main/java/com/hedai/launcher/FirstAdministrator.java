package com.hedai.launcher;

import com.hedai.testing.server.PrivateFiles;
import com.hedai.testing.server.Schemas;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Has user-service make the first platform administrator (首个平台管理员), once per set of data. */
final class FirstAdministrator {
    private static final String USERNAME = "administrator";
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Setup setup;
    private final Path file;

    FirstAdministrator(Setup setup) {
        this.setup = setup;
        this.file = setup.data().resolve("administrator.json");
    }

    /** Whether there is one, who is then shown where people look for him. */
    boolean isMade() {
        if (Files.exists(file)) {
            show();
            return true;
        }
        return false;
    }

    /** Data that were dropped on the server leave their administrator and their audit heads here; they fit nothing new. */
    void refuseWhenHisDataAreGone(Schemas schemas) {
        String schema = Part.USER.schema();
        if (Files.exists(file) && !schemas.exist(schema)) {
            throw new CommandFailed(
                    "the schema %s is gone, but %s holds the administrator and the audit heads of its data;"
                                    .formatted(schema, setup.data())
                            + " to begin anew, move that folder away");
        }
    }

    /** Runs the service's own one-time command, whose only output is one line of JSON, and keeps that line. */
    void make(List<String> command, Map<String, String> environment) {
        var once = new ArrayList<>(command);
        once.add("--hedai.bootstrap.administrator=" + USERNAME);
        Path errors = setup.home().log(Part.USER).resolveSibling("first-administrator.log");
        var builder = new ProcessBuilder(once)
                .directory(setup.home().folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new CommandFailed("the first administrator could not be made:\n" + LogTail.of(errors, 20));
            }
            keep(answer.lines().reduce("", (_, last) -> last));
        } catch (IOException e) {
            throw new CommandFailed("the first administrator could not be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted", e);
        }
    }

    private void keep(String answer) throws IOException {
        if (answer.startsWith("{\"created\":false")) {
            throw new CommandFailed(
                    "these data have an administrator already, but %s, which holds the password, is missing;"
                                    .formatted(file)
                            + " put it back, or begin anew: " + anew());
        }
        if (!answer.startsWith("{")) {
            throw new CommandFailed("user-service answered something else than an administrator: " + answer);
        }
        PrivateFiles.write(file, (answer + "\n").getBytes(StandardCharsets.UTF_8));
        show();
    }

    private String anew() {
        return setup.mysql() == null ? "./hedai up --fresh" : "drop the schemas hedai_* of " + setup.mysql();
    }

    private void show() {
        try {
            PrivateFiles.write(setup.home().accounts(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new CommandFailed("cannot write %s: %s".formatted(setup.home().accounts(), e.getMessage()), e);
        }
    }
}
