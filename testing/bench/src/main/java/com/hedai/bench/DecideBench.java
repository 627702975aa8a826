package com.hedai.bench;

import com.hedai.acceptance.Lender;
import com.hedai.acceptance.Platform;
import com.hedai.testing.sandbox.FaultOrder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * From submit until the application is approved, declined or laid before a person (提交到决定), for people whom no person has to look at.
 * Bureau and source of bank statements answer log-normally around 400 ms; then the source of statements does not answer at all. Each
 * application is another person's, so no report is used twice.
 */
final class DecideBench implements Bench {
    private static final double LARGEST_P95_MILLIS = 2000;
    private static final double KEEPS_UP = 0.99;
    private static final double CALM = 0.7;
    private static final int REPEATS = 3;
    private static final double FIRST_PER_SECOND = 1;
    private static final double MOST_PER_SECOND = 16;
    private static final Duration SOURCES = Duration.ofMillis(400);
    /** What the sandbox begins with. */
    private static final Duration USUAL = Duration.ofMillis(300);

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration RUN = Duration.ofSeconds(12);
    private static final Duration GRACE = Duration.ofMillis(2500);
    private static final int FOR_EVER = 1_000_000;

    private final Bed bed;

    DecideBench(Bed bed) {
        this.bed = bed;
    }

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public String summary() {
        return "milliseconds from submit to decision while sources take 400 ms, and while one of them is dead";
    }

    @Override
    public Verdict run() {
        var platform = bed.platform();
        var lender = bed.lender();
        var partners = platform.sandbox();
        // Also when the bench is interrupted: a platform with a dead source decides nothing.
        Runnable revive = () -> {
            partners.clearFaults();
            partners.setLatency("statement-source", USUAL);
        };
        Runtime.getRuntime().addShutdownHook(new Thread(revive));
        partners.setLatency("bureau", SOURCES);
        partners.setLatency("statement-source", SOURCES);
        try (var decisions = Decisions.of(bed.database(), UUID.fromString(lender.id()))) {
            return measured(new Deciding(platform, lender, decisions, new Rows()));
        } catch (SQLException e) {
            throw new IllegalStateException("the database of the platform refuses", e);
        } finally {
            revive.run();
        }
    }

    private Verdict measured(Deciding deciding) {
        deciding.drive("warm-up", FIRST_PER_SECOND, WARM_UP);
        double knee = Knee.search(
                        FIRST_PER_SECOND,
                        MOST_PER_SECOND,
                        rate -> deciding.drive("search", rate, RUN),
                        seen -> seen.achieved() >= KEEPS_UP * seen.asked() && seen.p95() <= LARGEST_P95_MILLIS)
                .rate();
        if (knee == 0) {
            throw new NotPossible("not even the lowest rate is kept up with; no rate is calm");
        }
        double calm = CALM * knee;
        var whole = runs(deciding, "at 70 % of the knee", calm);
        deciding.kill();
        deciding.drive("one source dies", calm, WARM_UP);
        var crippled = runs(deciding, "one source dead", calm);
        return new Verdict(name())
                .figure("kneePerSecond", knee)
                .atMost("p95Millis", p95(whole), LARGEST_P95_MILLIS)
                .figure("p50Millis", Middle.of(whole.stream().map(Figures::p50).toList()))
                .atMost("p95MillisOneSourceDead", p95(crippled), LARGEST_P95_MILLIS)
                .figure(
                        "p50MillisOneSourceDead",
                        Middle.of(crippled.stream().map(Figures::p50).toList()));
    }

    private static List<Figures> runs(Deciding deciding, String what, double perSecond) {
        var runs = new ArrayList<Figures>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            runs.add(deciding.drive(what, perSecond, RUN));
        }
        return runs;
    }

    private static double p95(List<Figures> runs) {
        return Middle.of(runs.stream().map(Figures::p95).toList());
    }

    /** Runs of load, each with people who have just registered and never applied. */
    private record Deciding(Platform platform, Lender lender, Decisions decisions, Rows rows) {
        Figures drive(String what, double perSecond, Duration length) {
            int count = (int) Math.round(perSecond * length.toMillis() / 1e3);
            var people = Applicants.salaried(platform, lender, count);
            var figures = new OpenLoad(GRACE).run(perSecond, length, number -> {
                var application = people.get(number).appliesAsAPerson();
                return !application.isEmpty() && decisions.await(application);
            });
            rows.load(what, figures);
            return figures;
        }

        void kill() {
            platform.sandbox()
                    .addFault(
                            new FaultOrder("statement-source", null, FaultOrder.Mode.NEVER_ANSWER, FOR_EVER, null, 0));
        }
    }
}
