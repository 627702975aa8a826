package com.hedai.launcher;

import com.hedai.testing.server.DatabaseServer;
import com.hedai.testing.server.EmbeddedDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Measures the running platform against what the machine could do at best (性能测试). */
final class Bench implements Command {
    private final Path root;
    private final Home home;

    Bench(Path root, Home home) {
        this.root = root;
        this.home = home;
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String usage() {
        return "bench [NAME] [--mysql URL] [--shift N]";
    }

    @Override
    public String summary() {
        return "measure the running platform beside its limit and judge by goals; without NAME list the benches;"
                + " startup starts and stops the platform itself, on ports moved by --shift";
    }

    @Override
    public int run(Arguments arguments) {
        Optional<DatabaseServer> named = arguments.value("--mysql").map(DatabaseServer::parse);
        String shift = arguments.value("--shift").orElse("0");
        Optional<String> bench = arguments.word();
        arguments.refuseRest(usage());
        var program = new ModuleProgram(root.resolve("testing/bench"))
                .of("com.hedai.bench.Benches", bench.map(List::of).orElse(List.of()));
        program.environment().put("HEDAI_BENCH_ROOT", root.toString());
        program.environment().put("HEDAI_BENCH_SHIFT", shift);
        program.environment().put("HEDAI_BENCH_RUN", home.run().toString());
        Background.running(home, Part.GATEWAY).ifPresent(door -> tell(program, door, named));
        return Story.play(program.inheritIO(), () -> {});
    }

    private void tell(ProcessBuilder program, Background door, Optional<DatabaseServer> named) {
        var environment = program.environment();
        environment.put("HEDAI_ACCOUNTS", home.accounts().toString());
        environment.put("HEDAI_GATEWAY_URL", url(door));
        Background.running(home, Part.SANDBOX)
                .ifPresent(sandbox -> environment.put("HEDAI_PARTNERS_URL", url(sandbox)));
        named.or(this::embedded).ifPresent(server -> environment.put("HEDAI_BENCH_MYSQL", administered(server)));
    }

    private Optional<DatabaseServer> embedded() {
        return Background.running(home, Part.DATABASE)
                .map(database -> EmbeddedDatabase.administeredOn(
                        database.port(), new LocalSecrets(home.secrets()).get("database.administrator")));
    }

    /** With name and password, as {@link DatabaseServer#parse} reads it; only the child's environment sees it. */
    private static String administered(DatabaseServer server) {
        return "jdbc:mysql://%s:%s@%s:%d"
                .formatted(encoded(server.user()), encoded(server.password()), server.host(), server.port());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String url(Background process) {
        return "http://127.0.0.1:" + process.port();
    }
}
