package com.hedai.bench;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Runs of load on the product's submit (提交负载), each with applicants who have nothing open. */
final class Submitting {
    private static final double WARMING_RATE = 10;

    private final Processes processes;
    private final Applicants applicants;
    private final Rows rows;
    private Map<String, Double> cpu = new TreeMap<>();

    Submitting(Processes processes, Applicants applicants, Rows rows) {
        this.processes = processes;
        this.applicants = applicants;
        this.rows = rows;
    }

    /** At a low rate for so long, not counted. */
    void warmUp(Duration length) {
        for (var left = length; left.isPositive(); left = left.minusSeconds(10)) {
            drive("warm-up", WARMING_RATE, Duration.ofSeconds(10));
        }
    }

    /** One run, shorter when there are fewer applicants than it takes; between runs they withdraw. */
    Figures drive(String what, double perSecond, Duration wanted) {
        var most = Duration.ofNanos((long) (applicants.size() / perSecond * 1e9));
        var length = most.compareTo(wanted) < 0 ? most : wanted;
        var before = processes.cpu();
        var figures = new OpenLoad()
                .run(perSecond, length, number -> applicants.get(number).appliesForTheFirm());
        cpu = processes.millisEach(before, figures.answered());
        rows.load(what, figures);
        applicants.settle();
        return figures;
    }

    /** Milliseconds of processor time for each application of the last run, by process. */
    Map<String, Double> cpuMillisEach() {
        return cpu;
    }
}
