package com.hedai.acceptance;

import com.hedai.launcher.OneMachine;
import com.hedai.launcher.Part;
import com.hedai.launcher.Settings;
import com.hedai.launcher.Setup;
import com.hedai.testing.people.Archetype;
import com.hedai.testing.people.People;
import com.hedai.testing.people.Person;
import com.hedai.testing.server.Repository;
import com.hedai.testing.server.TestServers;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The platform that all stories of one run share: started once, each story with a lender and people of its own. */
public final class Stage {
    private static final String RUNNING_GATEWAY = "HEDAI_GATEWAY_URL";

    /** What expires does so within the patience of a test; on a running platform such stories are skipped. */
    private static final List<String> SHORT_LIVES = List.of("user.hedai.code.valid-for=60s");

    private static final Duration SIGNED_IN_FOR = Duration.ofMinutes(10);

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private static Stage instance;

    private final Platform platform;
    private final Installation installation;
    private final @Nullable Machine machine;
    private Api administrator;
    private Instant signedInAt;

    private Stage(Platform platform, Installation installation, @Nullable Machine machine) {
        this.platform = platform;
        this.machine = machine;
        this.installation = installation;
        this.administrator = platform.administrator();
        this.signedInAt = Instant.now();
        platform.sandbox().removeLatencies();
    }

    /** The running platform that the environment names, else one started here on free ports. */
    public static synchronized Stage get() {
        if (instance == null) {
            instance = System.getenv(RUNNING_GATEWAY) == null ? started() : running();
        }
        return instance;
    }

    private static Stage running() {
        var accounts = Path.of(System.getenv("HEDAI_ACCOUNTS"));
        var platform = Platform.running(
                URI.create(System.getenv(RUNNING_GATEWAY)), URI.create(System.getenv("HEDAI_PARTNERS_URL")), accounts);
        return new Stage(platform, Installation.named(accounts.toAbsolutePath().getParent()), null);
    }

    private static Stage started() {
        var root = Repository.root();
        var target = root.resolve("testing/acceptance/target");
        var faults = new Faults(target.resolve("faults"));
        var machine = OneMachine.startForTests(Setup.forTests(
                root, target.resolve("hedai"), Settings.parse(SHORT_LIVES), faults.jvm(), TestServers.named()));
        var platform = Platform.running(
                URI.create(machine.url(Part.GATEWAY)),
                URI.create(machine.url(Part.SANDBOX)),
                machine.home().accounts());
        return new Stage(platform, Installation.of(machine), new Machine(machine, faults));
    }

    /** The processes, if they were started here and may be ended here. */
    record Machine(OneMachine processes, Faults faults) {}

    /** The processes of this test run's own machine; nothing when a platform that runs anyway is tested. */
    public Optional<OneMachine> processes() {
        return machine().map(Machine::processes);
    }

    /** The machine that is this test run's own; nothing when a platform that runs anyway is tested. */
    Optional<Machine> machine() {
        return Optional.ofNullable(machine);
    }

    public Platform platform() {
        return platform;
    }

    /** The services behind the gateway, for those who look whether they hold without it. */
    public Installation installation() {
        return installation;
    }

    /** The first administrator, signed in; anew before the token, good for a quarter of an hour, is over. */
    public synchronized Api administrator() {
        if (signedInAt.plus(SIGNED_IN_FOR).isBefore(Instant.now())) {
            administrator = platform.administrator();
            signedInAt = Instant.now();
        }
        return administrator;
    }

    /** A micro-lender with operations, finance, risk and an auditor. */
    public Lender lender(String name) {
        return lender(name, "MICRO_LENDER");
    }

    /** A lender with a licence of a kind, staffed alike. */
    public Lender lender(String name, String licenceType) {
        var lender = Lender.open(platform, administrator(), name, licenceType);
        for (var role : new String[] {"operations", "finance", "risk-supervisor", "auditor"}) {
            lender.hire(administrator(), role);
        }
        platform.sandbox().moveTo(lender.businessDate());
        return lender;
    }

    /** Somebody nobody met before. */
    Person somebody(Archetype archetype, LocalDate today) {
        return People.seeded(System.nanoTime(), today).person(archetype, PEOPLE.incrementAndGet());
    }

    public Borrower borrower(Lender lender, Archetype archetype) {
        return Borrower.known(platform, lender, somebody(archetype, lender.businessDate()));
    }
}
