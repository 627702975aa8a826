package com.hedai.loan.approval;

import com.hedai.commons.web.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One version of an approval plan (审批流程版本); never changed once it is in force.
 *
 * @param steps {@link PlanStep}s as JSON
 */
record PlanVersion(
        UUID id,
        UUID institutionId,
        String code,
        int version,
        String title,
        String steps,
        Instant createdAt,
        UUID createdBy) {
    private static final JsonMapper JSON = Json.strict();
    private static final TypeReference<List<PlanStep>> TYPE = new TypeReference<>() {};

    static String json(List<PlanStep> steps) {
        return JSON.writeValueAsString(steps);
    }

    List<PlanStep> plannedSteps() {
        return JSON.readValue(steps, TYPE);
    }
}
