package com.hedai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;

/**
 * The highest rate that a server keeps up with (拐点), found by trials: up in steps until one fails, then halving the gap.
 * A rate has failed when it failed twice: what else runs on the machine spoils single trials.
 *
 * @param rate per second; zero when not even the lowest rate was kept up with
 * @param trials all that was tried, in order
 */
record Knee(double rate, List<Figures> trials) {
    private static final double STEP = 2;
    private static final double CLOSE_ENOUGH = 1.15;
    private static final int MOST_TRIALS = 18;
    private static final int ATTEMPTS = 2;

    /** Of a server that has to answer within a second. */
    static Knee search(double first, double most, DoubleFunction<Figures> trial) {
        return search(first, most, trial, Figures::keepsUp);
    }

    static Knee search(double first, double most, DoubleFunction<Figures> trial, Predicate<Figures> keepsUp) {
        var trials = new ArrayList<Figures>();
        double good = 0;
        double bad = Double.POSITIVE_INFINITY;
        double rate = first;
        while (trials.size() < MOST_TRIALS && (good == 0 || bad / good > CLOSE_ENOUGH)) {
            if (isKept(rate, trial, keepsUp, trials)) {
                good = rate;
            } else {
                bad = rate;
            }
            if (good == most || bad < 1) {
                break;
            }
            rate = next(good, bad, most);
        }
        return new Knee(good, List.copyOf(trials));
    }

    private static boolean isKept(
            double rate, DoubleFunction<Figures> trial, Predicate<Figures> keepsUp, List<Figures> trials) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var seen = trial.apply(rate);
            trials.add(seen);
            if (keepsUp.test(seen)) {
                return true;
            }
        }
        return false;
    }

    private static double next(double good, double bad, double most) {
        if (good == 0) {
            return bad / 2;
        }
        return bad == Double.POSITIVE_INFINITY ? Math.min(most, good * STEP) : (good + bad) / 2;
    }
}
