package com.hedai.bench;

import java.util.Locale;

/** The table of runs, printed row by row as they end (结果表). */
final class Rows {
    private boolean begun;

    void load(String what, Figures figures) {
        begin();
        System.out.printf(
                Locale.ROOT,
                "%-24s %9.1f %9.1f %8d %7d %9.1f %9.1f %9.1f %9.1f %9.2f%n",
                what,
                figures.asked(),
                figures.achieved(),
                figures.answered(),
                figures.failed(),
                figures.p50(),
                figures.p95(),
                figures.p99(),
                figures.max(),
                figures.generator());
    }

    /** A run without a rate to be asked for. */
    void rate(String what, double perSecond) {
        begin();
        System.out.printf(Locale.ROOT, "%-24s %9s %9.1f%n", what, "-", perSecond);
    }

    private void begin() {
        if (!begun) {
            begun = true;
            System.out.printf(
                    "%-24s %9s %9s %8s %7s %9s %9s %9s %9s %9s%n",
                    "run",
                    "asked/s",
                    "done/s",
                    "answered",
                    "failed",
                    "p50 ms",
                    "p95 ms",
                    "p99 ms",
                    "max ms",
                    "gen cores");
        }
    }
}
