package com.hedai.loan.approval;

import com.hedai.commons.web.Json;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is known about an application so far (已知事实), whole numbers by {@link PlanFact#key}; kept as JSON. */
record KnownFacts(Map<String, Long> values) {
    private static final JsonMapper JSON = Json.strict();
    private static final TypeReference<Map<String, Long>> TYPE = new TypeReference<>() {};

    KnownFacts {
        values = Map.copyOf(values);
    }

    static KnownFacts parse(String json) {
        return new KnownFacts(JSON.readValue(json, TYPE));
    }

    KnownFacts plus(Map<String, Long> more) {
        var all = new TreeMap<>(values);
        all.putAll(more);
        return new KnownFacts(all);
    }

    String json() {
        return JSON.writeValueAsString(new TreeMap<>(values));
    }
}
