package com.hedai.loan.approval;

import com.hedai.commons.web.Json;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is known about an application so far (已知事实), whole numbers by {@link PlanFact#key}; kept as JSON. */
record KnownFacts(Map<String, Long> values) {
    private static final String REFERRED = PlanFact.REFERRED.key();
    private static final JsonMapper JSON = Json.strict();
    private static final TypeReference<Map<String, Long>> TYPE = new TypeReference<>() {};

    KnownFacts {
        values = Map.copyOf(values);
    }

    static KnownFacts parse(String json) {
        return new KnownFacts(JSON.readValue(json, TYPE));
    }

    /** What is learned replaces what was known; but what was referred once stays so. */
    KnownFacts plus(Map<String, Long> more) {
        var all = new TreeMap<>(values);
        all.putAll(more);
        if (values.getOrDefault(REFERRED, 0L) == 1L) {
            all.put(REFERRED, 1L);
        }
        return new KnownFacts(all);
    }

    String json() {
        return JSON.writeValueAsString(new TreeMap<>(values));
    }
}
