package com.hedai.launcher;

import com.hedai.check.Books;
import com.hedai.testing.server.DatabaseServer;
import com.hedai.testing.server.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;

/** Verifies the books of all services and of the bank against each other (核对), without changing anything. */
final class Check implements Command {
    private final Home home;

    Check(Home home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String usage() {
        return "check [--within SECONDS] [--mysql URL]";
    }

    @Override
    public String summary() {
        return "hold the books of all services and of the bank against each other, read-only; what is under way may take"
                + " SECONDS (10) to arrive";
    }

    @Override
    public int run(Arguments arguments) {
        String within = arguments.value("--within").orElse("10");
        if (!within.matches("\\d{1,4}")) {
            throw new CommandFailed("--within: %s (expected: seconds, 0 to 9999)".formatted(within));
        }
        DatabaseServer server =
                arguments.value("--mysql").map(DatabaseServer::parse).orElseGet(this::embedded);
        Path heads = arguments.value("--mysql").isPresent() ? home.dataBeside(server) : home.data();
        arguments.refuseRest(usage());
        var books = new Books(server, heads.resolve(Home.EXPORTED_HEADS));
        long began = System.nanoTime();
        var violations = books.violations(Duration.ofSeconds(Long.parseLong(within)));
        violations.forEach(violation -> System.out.println("VIOLATED  " + violation));
        System.out.printf(
                "%d statements about the books of all services and of the bank, %d violations, %.1f s%n",
                books.statements(), violations.size(), (System.nanoTime() - began) / 1e9);
        return violations.isEmpty() ? 0 : 1;
    }

    private DatabaseServer embedded() {
        int port = Background.running(home, Part.DATABASE)
                .map(Background::port)
                .orElseThrow(() -> new CommandFailed(
                        "the embedded database does not run; ./hedai up starts it, or name the server with --mysql"));
        return EmbeddedDatabase.administeredOn(port, new LocalSecrets(home.secrets()).get("database.administrator"));
    }
}
