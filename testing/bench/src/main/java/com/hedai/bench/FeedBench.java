package com.hedai.bench;

import com.hedai.acceptance.Lender;
import com.hedai.acceptance.Platform;
import com.hedai.testing.server.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The feed from one service to another (事实流): how long from a change at user-service until audit-service has committed its record, one
 * change at a time, and how many facts a second go through when many lie there at once.
 */
final class FeedBench implements Bench {
    private static final double LARGEST_HOP_MILLIS = 20;
    private static final double LEAST_PER_SECOND = 2000;
    private static final int REPEATS = 3;
    private static final int PEOPLE = 8;
    private static final double CHANGES_PER_SECOND = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration RUN = Duration.ofSeconds(10);
    private static final int HEAP = 10_000;

    private final Bed bed;

    FeedBench(Bed bed) {
        this.bed = bed;
    }

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public String summary() {
        return "milliseconds from a change in one service to its effect in another, and facts per second";
    }

    @Override
    public Verdict run() {
        var platform = bed.platform();
        var people = people(platform, bed.lender());
        var server = bed.database();
        try (var connection = server.connect()) {
            return measured(people, server, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the database of the platform refuses", e);
        }
    }

    private static Applicants people(Platform platform, Lender lender) {
        return Applicants.salaried(platform, lender, PEOPLE);
    }

    private static Verdict measured(Applicants people, DatabaseServer server, Connection connection)
            throws SQLException {
        var rows = new Rows();
        var heap = new FactHeap(connection);
        rows.load("warm-up", changes(people, WARM_UP));
        heap.perSecond(HEAP);
        var hops = new ArrayList<Hops>();
        var rates = new ArrayList<Double>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            try (var watch = FeedWatch.start(server)) {
                rows.load("changes", changes(people, RUN));
                hops.add(watch.hops());
            }
            rates.add(heap.perSecond(HEAP));
            rows.rate("heap of " + HEAP, rates.getLast());
        }
        return new Verdict("feed")
                .atMost("hopP50Millis", middle(hops.stream().map(Hops::p50).toList()), LARGEST_HOP_MILLIS)
                .figure("hopP99Millis", middle(hops.stream().map(Hops::p99).toList()))
                .atLeast("factsPerSecond", middle(rates), LEAST_PER_SECOND);
    }

    private static Figures changes(Applicants people, Duration length) {
        return new OpenLoad()
                .run(
                        CHANGES_PER_SECOND,
                        length,
                        number -> people.get(number % people.size())
                                        .borrower()
                                        .fillInProfile()
                                        .status()
                                == 200);
    }

    private static double middle(List<Double> figures) {
        return Middle.of(figures);
    }
}
