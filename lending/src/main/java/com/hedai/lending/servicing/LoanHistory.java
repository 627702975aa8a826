package com.hedai.lending.servicing;

import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.servicing.LoanEvent.Received;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that happened to a loan (贷款历史); what is owed on any day is worked out from it.
 *
 * @param valueOn the value date: the day the money was out
 * @param schedule the terms of the contract's schedule; its interest may start later than the loan, when another bears it first
 * @param entries in the order of booking; they count in the order of their value dates, those of one day as booked
 */
public record LoanHistory(ServicingTerms terms, LocalDate valueOn, ScheduleTerms schedule, List<Entry> entries) {
    public LoanHistory {
        entries = List.copyOf(entries);
        for (var entry : entries) {
            if (entry.event().valueOn().isBefore(valueOn)) {
                throw new IllegalArgumentException("value date: "
                        + entry.event().valueOn() + " (expected: " + valueOn + " or later, when the money was out)");
            }
        }
    }

    /**
     * One thing that happened.
     *
     * @param sequence its place in the order of booking
     * @param isReversed it counts no more: money that came in is held for the borrower, anything else never was
     */
    public record Entry(int sequence, LoanEvent event, boolean isReversed) {}

    /**
     * The loan on a day.
     *
     * @param book with the penalty up to that day
     * @param effects of each entry, in the order in which they count
     */
    public record State(LoanBook book, List<Effect> effects) {
        public State {
            effects = List.copyOf(effects);
        }

        /** What is held for the borrower, were nothing given back. */
        public Money surplus() {
            return Money.sum(effects.stream().map(Effect::surplus).toList());
        }
    }

    /** The loan at the start of a day, after what happened by then; what counts from that day is in it. */
    public State replay(LocalDate upTo) {
        var effects = new ArrayList<Effect>();
        var replay = replay(upTo, effects);
        return new State(replay.book(), effects);
    }

    /** Why so much is owed at the start of a day. */
    public Explanation explain(LocalDate day) {
        return replay(day, new ArrayList<>()).explain(day);
    }

    private Replay replay(LocalDate upTo, List<Effect> effects) {
        var replay = new Replay(terms, valueOn, schedule);
        entries.stream()
                .filter(entry -> !entry.event().valueOn().isAfter(upTo))
                .sorted(Comparator.comparing((Entry entry) -> entry.event().valueOn())
                        .thenComparingInt(Entry::sequence))
                .forEach(entry -> effects.add(apply(replay, entry)));
        replay.accrue(upTo);
        return replay;
    }

    /** The same with other entries. */
    public LoanHistory withEntries(List<Entry> others) {
        return new LoanHistory(terms, valueOn, schedule, others);
    }

    /** The latest day from which anything counts, but no earlier than a day: who replays up to it misses nothing. */
    public LocalDate latest(LocalDate atLeast) {
        return entries.stream()
                .map(entry -> entry.event().valueOn())
                .filter(atLeast::isBefore)
                .max(LocalDate::compareTo)
                .orElse(atLeast);
    }

    /** Whether everything was booked in the order in which it counts, and nothing was reversed. */
    public boolean isInOrder() {
        for (int i = 0; i < entries.size(); i++) {
            var isEarlier = i > 0
                    && entries.get(i)
                            .event()
                            .valueOn()
                            .isBefore(entries.get(i - 1).event().valueOn());
            if (isEarlier || entries.get(i).isReversed()) {
                return false;
            }
        }
        return true;
    }

    /** The same with one more entry. */
    public LoanHistory with(Entry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new LoanHistory(terms, valueOn, schedule, more);
    }

    private static Effect apply(Replay replay, Entry entry) {
        if (!entry.isReversed()) {
            return replay.apply(entry.sequence(), entry.event());
        }
        var held = entry.event() instanceof Received received ? received.amount() : Money.ZERO;
        return Effect.between(entry.sequence(), replay.book(), replay.book(), held);
    }
}
