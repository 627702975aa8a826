package com.hedai.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;

/**
 * Applications until committed (提交申请): each by another borrower, through the gateway, for a product that a person decides on first, so
 * that nothing goes on by itself. The limit is the very same SQL by plain JDBC.
 */
final class SubmitBench implements Bench {
    private static final double LEAST_RATIO = 0.30;
    private static final double LARGEST_P99_MILLIS = 1000;
    private static final double CALM = 0.7;
    private static final int REPEATS = 3;
    private static final int PEOPLE = 160;
    private static final double FIRST_PER_SECOND = 10;
    private static final double MOST_PER_SECOND = 400;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration RUN = Duration.ofSeconds(8);

    private final Bed bed;

    SubmitBench(Bed bed) {
        this.bed = bed;
    }

    @Override
    public String name() {
        return "submit";
    }

    @Override
    public String summary() {
        return "applications per second through the gateway until committed, beside the same SQL by plain JDBC";
    }

    @Override
    public Verdict run() {
        var platform = bed.platform();
        var lender = bed.lender();
        System.out.printf("%d owners of small firms get ready to apply%n", PEOPLE);
        var rows = new Rows();
        var product = new Submitting(bed.processes(), Applicants.ofFirms(platform, lender, PEOPLE), rows);
        product.warmUp(WARM_UP);
        try (var limit = SubmitLimit.open(bed.database(), UUID.fromString(lender.id()))) {
            return measured(product, limit, rows)
                    .figure(
                            "straightThroughPerMinute",
                            StraightThrough.prepare(platform, lender).perMinute());
        }
    }

    private Verdict measured(Submitting product, SubmitLimit limit, Rows rows) {
        limit.warmUp(WARM_UP);
        int connections = limit.bestConnections(rows);
        double knee = Knee.search(FIRST_PER_SECOND, MOST_PER_SECOND, rate -> product.drive("search", rate, RUN))
                .rate();
        var ratios = new ArrayList<Double>();
        var limits = new ArrayList<Double>();
        var calm = new ArrayList<Figures>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            double done = product.drive("at the knee", Math.max(1, knee), RUN).achieved();
            double most = limit.perSecond(connections, RUN);
            rows.rate("limit", most);
            calm.add(product.drive("at 70 % of the knee", Math.max(1, CALM * knee), RUN));
            ratios.add(done / most);
            limits.add(most);
        }
        return new Verdict(name())
                .figure("kneePerSecond", knee)
                .figure("limitPerSecond", Middle.of(limits))
                .figure("limitConnections", connections)
                .atLeast("ratio", Middle.of(ratios), LEAST_RATIO)
                .atMost(
                        "p99MillisAt70Percent",
                        Middle.of(calm.stream().map(Figures::p99).toList()),
                        LARGEST_P99_MILLIS)
                .figures("cpuMillisPerApplication", product.cpuMillisEach())
                .figure(
                        "generatorCores",
                        Middle.of(calm.stream().map(Figures::generator).toList()));
    }
}
