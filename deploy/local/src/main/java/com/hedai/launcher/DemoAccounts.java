package com.hedai.launcher;

import com.hedai.testing.server.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A lender to look around in, with one account per role (体验账号), made once per set of data. */
final class DemoAccounts {
    private final OneMachine machine;
    private final Setup setup;
    private final Progress progress;
    private final Path file;

    DemoAccounts(OneMachine machine, Setup setup, Progress progress) {
        this.machine = machine;
        this.setup = setup;
        this.progress = progress;
        this.file = setup.data().resolve("demo-accounts.json");
    }

    /** Makes them unless they are there, and shows them where people look for them. */
    void ensure() {
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, made());
            }
            PrivateFiles.write(setup.home().demoAccounts(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new CommandFailed("cannot write %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private byte[] made() throws IOException {
        Path answer = Files.createTempFile(setup.data(), "demo-accounts", ".tmp");
        Path errors = setup.home().log(Part.USER).resolveSibling("demo-accounts.log");
        try {
            var story = new Story(setup.root(), setup.home())
                    .of("DemoAccounts", machine.url(Part.GATEWAY), machine.url(Part.SANDBOX))
                    .redirectOutput(answer.toFile())
                    .redirectError(errors.toFile());
            int code = Story.play(story, () -> progress.stillWaiting("the demo lender and its staff"));
            if (code != 0) {
                throw new CommandFailed("the demo accounts could not be made:\n" + LogTail.of(errors, 20));
            }
            return Files.readAllBytes(answer);
        } finally {
            Files.delete(answer);
        }
    }
}
