package com.hedai.bench;

import java.time.Duration;
import java.util.ArrayList;

/**
 * Cached profiles through the gateway (读取资料), each read audited before it is answered, beside a second gateway of the same kind that
 * passes on a constant of a bare service.
 */
final class ReadBench implements Bench {
    private static final double LEAST_RATIO = 0.60;
    private static final double LARGEST_P95_MILLIS = 50;
    private static final double CALM = 0.7;
    private static final int REPEATS = 3;
    private static final int PEOPLE = 40;
    private static final double WARMING_RATE = 60;
    private static final double FIRST_PER_SECOND = 60;
    private static final double MOST_PER_SECOND = 4000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration RUN = Duration.ofSeconds(5);

    private final Bed bed;

    ReadBench(Bed bed) {
        this.bed = bed;
    }

    @Override
    public String name() {
        return "read";
    }

    @Override
    public String summary() {
        return "cached profiles through the gateway, each view audited, beside a constant of a bare service";
    }

    @Override
    public Verdict run() {
        var platform = bed.platform();
        var lender = bed.lender();
        var people = Applicants.salaried(platform, lender, PEOPLE);
        try (var bare = BareDoor.open(bed)) {
            return measured(
                    number -> people.get(number % PEOPLE)
                                    .borrower()
                                    .api()
                                    .get("/api/v1/me/profile")
                                    .status()
                            == 200,
                    number -> people.get(number % PEOPLE)
                                    .borrower()
                                    .api()
                                    .at(bare.url())
                                    .get(BareService.PATH)
                                    .status()
                            == 200);
        }
    }

    private Verdict measured(OpenLoad.Request profile, OpenLoad.Request constant) {
        var rows = new Rows();
        drive(rows, "warm-up profile", WARMING_RATE, WARM_UP, profile);
        drive(rows, "warm-up constant", WARMING_RATE, WARM_UP, constant);
        double knee = knee(rows, "search profile", profile);
        double most = knee(rows, "search constant", constant);
        var ratios = new ArrayList<Double>();
        var calm = new ArrayList<Figures>();
        var processes = bed.processes();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            double done = drive(rows, "profile at its knee", knee, RUN, profile).achieved();
            ratios.add(done
                    / drive(rows, "constant at its knee", most, RUN, constant).achieved());
            calm.add(drive(rows, "profile at 70 %", CALM * knee, RUN, profile));
        }
        var before = processes.cpu();
        var last = drive(rows, "profile at 70 %", CALM * knee, RUN, profile);
        return new Verdict(name())
                .figure("kneePerSecond", knee)
                .figure("limitPerSecond", most)
                .atLeast("ratio", Middle.of(ratios), LEAST_RATIO)
                .atMost(
                        "p95MillisAt70Percent",
                        Middle.of(calm.stream().map(Figures::p95).toList()),
                        LARGEST_P95_MILLIS)
                .figures("cpuMillisPerRead", processes.millisEach(before, last.answered()))
                .figure("generatorCores", last.generator());
    }

    private static double knee(Rows rows, String what, OpenLoad.Request request) {
        return Knee.search(FIRST_PER_SECOND, MOST_PER_SECOND, rate -> drive(rows, what, rate, RUN, request))
                .rate();
    }

    private static Figures drive(Rows rows, String what, double perSecond, Duration length, OpenLoad.Request request) {
        var figures = new OpenLoad().run(perSecond, length, request);
        rows.load(what, figures);
        return figures;
    }
}
