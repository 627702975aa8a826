package com.hedai.lending.servicing;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.servicing.Explanation.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days over which interest ran alike (计息段).
 *
 * @param from the first day
 * @param to the day after the last; the same as {@code from} for interest that was carried over, or waived, on one day
 * @param balance the principal it runs on
 * @param interest all of it; below zero for what was waived or carried elsewhere
 * @param rule by which it is owed
 * @param sequence of the event it comes from; 0 for what comes with time
 */
public record Stretch(
        LocalDate from, LocalDate to, Money balance, AnnualRate rate, Money interest, Rule rule, int sequence) {
    private static final AnnualRate NONE = AnnualRate.of("0");

    public Stretch {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("stretch: " + from + " to " + to + " (expected: rising)");
        }
    }

    /** Days on which a principal bears interest. */
    static Stretch of(LocalDate from, LocalDate to, Money balance, AnnualRate rate, Money interest) {
        return new Stretch(from, to, balance, rate, interest, Rule.INTEREST, 0);
    }

    /** Interest that falls to one day at once. */
    static Stretch on(LocalDate day, Money interest, Rule rule, int sequence) {
        return new Stretch(day, day, Money.ZERO, NONE, interest, rule, sequence);
    }

    /** The part of it that belongs to the days before a day; what falls to one day counts from that day. */
    Money accrued(DayCount dayCount, LocalDate upTo) {
        if (from.equals(to)) {
            return upTo.isBefore(from) ? Money.ZERO : interest;
        }
        return dayCount.accrued(interest, from, to, upTo);
    }

    /** What of it lies before a day; nothing if all of it is later. */
    List<Stretch> before(DayCount dayCount, LocalDate day) {
        if (!to.isAfter(day)) {
            return List.of(this);
        }
        return from.isBefore(day) ? List.of(of(from, day, balance, rate, accrued(dayCount, day))) : List.of();
    }

    /** What of it lies on a day and after it; nothing if all of it is earlier. */
    List<Stretch> from(DayCount dayCount, LocalDate day) {
        if (!to.isAfter(day)) {
            return List.of();
        }
        return from.isBefore(day)
                ? List.of(of(day, to, balance, rate, interest.minus(accrued(dayCount, day))))
                : List.of(this);
    }

    /** The same without interest on the days of a pause. */
    List<Stretch> without(DayCount dayCount, Pause pause) {
        if (from.equals(to) || !pause.overlaps(from, to)) {
            return List.of(this);
        }
        var parts = new ArrayList<>(before(dayCount, pause.from()));
        var start = from.isBefore(pause.from()) ? pause.from() : from;
        var end = to.isBefore(pause.until()) ? to : pause.until();
        parts.add(of(start, end, balance, NONE, Money.ZERO));
        parts.addAll(from(dayCount, pause.until()));
        return parts;
    }
}
