package com.hedai.lending.account;

import com.hedai.lending.account.Event.Rescheduling;
import com.hedai.lending.schedule.Grace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What some instalments leave out (宽限), counted from 0.
 *
 * @param principal carry no principal; with the instalment from which on this was known
 * @param interest their interest is collected with the next that is not among them
 * @param added from which instalment on the plan was changed, and how many were added at the end with it
 */
record Graces(Map<Integer, Integer> principal, Set<Integer> interest, NavigableMap<Integer, Integer> added) {
    static Graces of(Grace grace) {
        var graces = new Graces(new HashMap<>(), new HashSet<>(), new TreeMap<>());
        graces.addFrom(0, grace.principal(), grace.interestPayment());
        return graces;
    }

    Graces copy() {
        return new Graces(new HashMap<>(principal), new HashSet<>(interest), new TreeMap<>(added));
    }

    void add(int first, Rescheduling change) {
        addFrom(first, change.withoutPrincipal(), change.withoutInterest());
        added.merge(first, change.more() + change.withoutPrincipal(), Integer::sum);
    }

    private void addFrom(int first, int withoutPrincipal, int withoutInterest) {
        for (int i = 0; i < withoutPrincipal; i++) {
            principal.put(first + i, first);
        }
        for (int i = 0; i < withoutInterest; i++) {
            interest.add(first + i);
        }
    }

    boolean isWithoutPrincipal(int index) {
        return principal.containsKey(index);
    }

    boolean isWithoutInterest(int index) {
        return interest.contains(index);
    }

    boolean isChangedAt(int index) {
        return added.containsKey(index);
    }

    /** How many of so many carry principal from one on, as far as the plan was known then. */
    int bearing(int first, int count) {
        var addedLater = added.tailMap(first, false).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return (int) IntStream.range(first, count - addedLater)
                .filter(i -> principal.getOrDefault(i, Integer.MAX_VALUE) > first)
                .count();
    }
}
