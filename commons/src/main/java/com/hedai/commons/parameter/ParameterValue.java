package com.hedai.commons.parameter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One value of a parameter (参数值), in force from a day until a later one begins.
 *
 * @param institutionId whose; id zero for everybody who has none of their own
 * @param version counts the values of this institution, from 1
 * @param source the rule it comes from, or why it was chosen
 */
record ParameterValue(
        UUID id,
        UUID institutionId,
        String name,
        int version,
        LocalDate effectiveFrom,
        String value,
        String source,
        Instant createdAt) {
    /** The institution of values that hold for everybody. */
    static final UUID EVERYBODY = new UUID(0, 0);
}
