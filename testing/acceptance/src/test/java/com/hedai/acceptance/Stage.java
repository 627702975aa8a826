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
final class Stage {
    private static final String RUNNING_GATEWAY = "HEDAI_GATEWAY_URL";

    /** What expires does so within the patience of a test; on a running platform such stories are skipped. */
    private static final List<String> SHORT_LIVES = List.of("user.hedai.code.valid-for=60s");

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private static Stage instance;

    private final Platform platform;
    private final Api administrator;

    private Stage(Platform platform) {
        this.platform = platform;
        this.administrator = platform.administrator();
        platform.sandbox().removeLatencies();
    }

    /** The running platform that the environment names, else one started here on free ports. */
    static synchronized Stage get() {
        if (instance == null) {
            instance = new Stage(System.getenv(RUNNING_GATEWAY) == null ? started() : running());
        }
        return instance;
    }

    private static Platform running() {
        return Platform.running(
                URI.create(System.getenv(RUNNING_GATEWAY)),
                URI.create(System.getenv("HEDAI_PARTNERS_URL")),
                Path.of(System.getenv("HEDAI_ACCOUNTS")));
    }

    private static Platform started() {
        var root = Repository.root();
        var machine = OneMachine.startForTests(
                Setup.forTests(root, root.resolve("testing/acceptance/target/hedai"), Settings.parse(SHORT_LIVES)));
        return Platform.running(
                URI.create(machine.url(Part.GATEWAY)),
                URI.create(machine.url(Part.SANDBOX)),
                machine.home().accounts());
    }

    Platform platform() {
        return platform;
    }

    Api administrator() {
        return administrator;
    }

    /** A lender with operations, finance, risk and an auditor. */
    Lender lender(String name) {
        var lender = Lender.open(platform, administrator, name);
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

    Borrower borrower(Lender lender, Archetype archetype) {
        return Borrower.known(platform, lender, somebody(archetype, lender.businessDate()));
    }
}
