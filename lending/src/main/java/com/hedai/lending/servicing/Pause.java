package com.hedai.lending.servicing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days that bear neither interest nor penalty (停息).
 *
 * @param from the first day
 * @param until the first day that counts again
 */
public record Pause(LocalDate from, LocalDate until) {
    public Pause {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("pause: " + from + " to " + until + " (expected: rising)");
        }
    }

    boolean overlaps(LocalDate start, LocalDate end) {
        return start.isBefore(until) && end.isAfter(from);
    }

    /** How many of the days between two fall into it. */
    long daysWithin(LocalDate start, LocalDate end) {
        var first = start.isBefore(from) ? from : start;
        var last = end.isBefore(until) ? end : until;
        return Math.max(0, ChronoUnit.DAYS.between(first, last));
    }

    /** This and others, apart from each other: those that touch become one. */
    List<Pause> joinedWith(List<Pause> others) {
        var joined = this;
        var apart = new ArrayList<Pause>();
        for (var other : others) {
            if (other.from().isAfter(joined.until()) || other.until().isBefore(joined.from())) {
                apart.add(other);
            } else {
                joined = new Pause(
                        other.from().isBefore(joined.from()) ? other.from() : joined.from(),
                        other.until().isAfter(joined.until()) ? other.until() : joined.until());
            }
        }
        apart.add(joined);
        return apart;
    }
}
