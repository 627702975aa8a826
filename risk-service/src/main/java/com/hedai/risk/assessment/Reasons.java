package com.hedai.risk.assessment;

import com.hedai.commons.web.Json;
import com.hedai.risk.rule.DecisionReason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reasons as the column holds them (决策原因存储格式). */
final class Reasons {

    private static final JsonMapper JSON = Json.strict();

    private Reasons() {}

    static String write(List<DecisionReason> reasons) {
        return JSON.writeValueAsString(reasons);
    }

    static List<DecisionReason> read(@Nullable String column) {
        return column == null ? List.of() : List.of(JSON.readValue(column, DecisionReason[].class));
    }
}
