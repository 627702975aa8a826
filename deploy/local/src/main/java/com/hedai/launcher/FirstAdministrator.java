package com.hedai.launcher;

import com.hedai.testing.server.PrivateFiles;
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

    private final Home home;

    FirstAdministrator(Home home) {
        this.home = home;
    }

    boolean isMade() {
        return Files.exists(home.accounts());
    }

    /** Runs the service's own one-time command, whose only output is one line of JSON, and keeps that line. */
    void make(List<String> command, Map<String, String> environment) {
        var once = new ArrayList<>(command);
        once.add("--hedai.bootstrap.administrator=" + USERNAME);
        Path errors = home.log(Part.USER).resolveSibling("first-administrator.log");
        var builder = new ProcessBuilder(once)
                .directory(home.folder().toFile())
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
        if (!answer.startsWith("{")) {
            throw new CommandFailed("user-service answered something else than an administrator: " + answer);
        }
        PrivateFiles.write(home.accounts(), (answer + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
