package com.hedai.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a bench found, held against its goals (结论); written as one line of JSON. */
final class Verdict {
    private final String bench;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Map<String, Object> goals = new LinkedHashMap<>();
    private boolean ok = true;

    Verdict(String bench) {
        this.bench = bench;
    }

    /** A figure that only informs. */
    Verdict figure(String name, double value) {
        figures.put(name, rounded(value));
        return this;
    }

    Verdict figures(String name, Map<String, Double> values) {
        var rounded = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> rounded.put(key, rounded(value)));
        figures.put(name, rounded);
        return this;
    }

    Verdict atLeast(String name, double value, double goal) {
        return judged(name, value, ">= ", goal, value >= goal);
    }

    Verdict atMost(String name, double value, double goal) {
        return judged(name, value, "<= ", goal, value <= goal);
    }

    private Verdict judged(String name, double value, String sign, double goal, boolean reached) {
        figure(name, value);
        goals.put(name, sign + BigDecimal.valueOf(goal).stripTrailingZeros().toPlainString());
        ok &= reached;
        return this;
    }

    boolean isOk() {
        return ok;
    }

    /** One line: bench, figures, goals, ok. */
    String json() {
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", bench);
        line.put("figures", figures);
        line.put("goals", goals);
        line.put("ok", ok);
        return new JsonMapper().writeValueAsString(line);
    }

    /** Four digits that count; -1 for what is not a number. */
    private static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value, new MathContext(4)).doubleValue() : -1;
    }
}
