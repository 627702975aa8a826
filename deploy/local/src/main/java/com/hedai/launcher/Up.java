package com.hedai.launcher;

import com.hedai.testing.server.DatabaseServer;
import com.hedai.testing.server.RedisServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Starts the platform (启动). */
final class Up implements Command {
    private final Path root;
    private final Home home;

    Up(Path root, Home home) {
        this.root = root;
        this.home = home;
    }

    @Override
    public String name() {
        return "up";
    }

    @Override
    public String usage() {
        return "up [--fresh] [--fast] [--mysql URL] [--redis URL] [--shift N] [--set SERVICE.PROPERTY=VALUE]...";
    }

    @Override
    public String summary() {
        return "build what changed and start everything; --fresh empties the data first, --fast makes start"
                + " caches once for each build and begins with them, --set hands a Spring property"
                + " to one service: " + Settings.known();
    }

    @Override
    public int run(Arguments arguments) {
        boolean fresh = arguments.has("--fresh");
        boolean fast = arguments.has("--fast");
        Optional<DatabaseServer> mysql = address(arguments, "--mysql", DatabaseServer::parse);
        Optional<RedisServer> redis = address(arguments, "--redis", RedisServer::parse);
        Ports ports = arguments.value("--shift").map(Up::shifted).orElseGet(Ports::usual);
        Settings settings = Settings.parse(arguments.values("--set"));
        arguments.refuseRest(usage());
        if (fresh && mysql.isPresent()) {
            throw new CommandFailed("--fresh does not empty a server you named; drop its schemas hedai_* yourself");
        }
        var progress = new Progress();
        System.out.println("Starting Hedai 合贷 in " + home.folder());
        var setup = new Setup(
                root,
                home,
                ports,
                mysql.orElse(null),
                redis.orElse(null),
                settings,
                List.of(),
                fresh,
                fast ? Setup.StartMode.CACHED : Setup.StartMode.PLAIN);
        if (fast) {
            new Rehearsal(setup, progress).ensureCaches();
        }
        var machine = OneMachine.start(setup, progress);
        try {
            progress.say("demo accounts", "one for each role");
            new DemoAccounts(machine, setup, progress).ensure();
        } catch (CommandFailed failed) {
            machine.stop();
            throw failed;
        }
        tell(machine, progress);
        return 0;
    }

    private static Ports shifted(String by) {
        if (!by.matches("\\d{1,5}") || Integer.parseInt(by) > 40_000) {
            throw new CommandFailed("--shift: %s (expected: 0 to 40000, added to every port)".formatted(by));
        }
        return Ports.shifted(Integer.parseInt(by));
    }

    private static <T> Optional<T> address(Arguments arguments, String option, Function<String, T> parse) {
        try {
            return arguments.value(option).map(parse);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(option + ": " + e.getMessage(), e);
        }
    }

    private void tell(OneMachine machine, Progress progress) {
        System.out.printf(
                Locale.ROOT,
                """

                Hedai 合贷 is up after %.0f s.
                  platform        %s        (everything goes through this door)
                  partner sandbox %s
                  accounts        administrator; in the lender demo: reviewer, collector, operations, risk-analyst,
                                  risk-supervisor, finance, institution-manager, counselor, system-administrator,
                                  auditor. ./hedai code NAME tells what to type; all are in %s
                  logs            %s

                Next: ./hedai demo, ./hedai code reviewer, ./hedai status, ./hedai logs loan-service -f, ./hedai down
                """,
                progress.seconds(),
                machine.url(Part.GATEWAY),
                machine.url(Part.SANDBOX),
                home.folder().resolve("*accounts.json"),
                home.log(Part.USER).getParent());
    }
}
