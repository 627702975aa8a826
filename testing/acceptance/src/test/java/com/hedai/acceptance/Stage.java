package com.hedai.acceptance;

import com.hedai.launcher.OneMachine;
import com.hedai.launcher.Part;
import com.hedai.launcher.Settings;
import com.hedai.launcher.Setup;
import com.hedai.testing.people.Archetype;
import com.hedai.testing.people.People;
import com.hedai.testing.people.Person;
import com.hedai.testing.server.Repository;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The platform that all stories of one run share: started once, each story with a lender and people of its own. */
public final class Stage {
    private static final String RUNNING_GATEWAY = "HEDAI_GATEWAY_URL";

    /** What expires does so within the patience of a test; on a running platform such stories are skipped. */
    private static final List<String> SHORT_LIVES = List.of("user.hedai.code.valid-for=60s");

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private static Stage instance;

    private final Platform platform;
    private final Installation installation;
    private final Api administrator;

    private Stage(Platform platform, Installation installation) {
        this.platform = platform;
        this.installation = installation;
        this.administrator = platform.administrator();
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
        return new Stage(platform, Installation.named(accounts.toAbsolutePath().getParent()));
    }

    private static Stage started() {
        var root = Repository.root();
        var machine = OneMachine.startForTests(
                Setup.forTests(root, root.resolve("testing/acceptance/target/hedai"), Settings.parse(SHORT_LIVES)));
        var platform = Platform.running(
                URI.create(machine.url(Part.GATEWAY)),
                URI.create(machine.url(Part.SANDBOX)),
                machine.home().accounts());
        return new Stage(platform, Installation.of(machine));
    }

    public Platform platform() {
        return platform;
    }

    /** The services behind the gateway, for those who look whether they hold without it. */
    public Installation installation() {
        return installation;
    }

    public Api administrator() {
        return administrator;
    }

    /** A micro-lender with operations, finance, risk and an auditor. */
    public Lender lender(String name) {
        return lender(name, "MICRO_LENDER");
    }

    /** A lender with a licence of a kind, staffed alike. */
    public Lender lender(String name, String licenceType) {
        var lender = Lender.open(platform, administrator, name, licenceType);
        for (var role : new String[] {"operations", "finance", "risk-supervisor", "auditor"}) {
            lender.hire(administrator, role);
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
