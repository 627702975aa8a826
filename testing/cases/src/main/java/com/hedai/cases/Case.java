package com.hedai.cases;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** One published case (算例): what is given and what must come out. */
interface Case {
    /** What differs from what was published; nothing if all figures are met. */
    List<Miss> misses();

    /**
     * Recognises the form of a case by what it holds.
     *
     * @throws IllegalArgumentException for a form that is not known
     */
    static Case of(JsonNode node) {
        if (node.has("timeline")) {
            return new ScenarioCase(node);
        }
        if (node.has("kind")) {
            return new RateCase(node);
        }
        if (node.path("expected").isArray()) {
            return new ScheduleCase(node);
        }
        throw new IllegalArgumentException(
                "case: neither a timeline, nor a kind, nor an array named expected (expected: one of them)");
    }
}
