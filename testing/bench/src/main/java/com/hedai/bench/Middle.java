package com.hedai.bench;

import java.util.List;

/** The median of a few figures (中位数). */
final class Middle {
    private Middle() {}

    static double of(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
