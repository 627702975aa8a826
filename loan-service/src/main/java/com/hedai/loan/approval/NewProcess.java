package com.hedai.loan.approval;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application that starts its way (新进程).
 *
 * @param plan the code of the approval plan, as the product names it
 * @param subjectDigest SHA-256 of what was submitted
 * @param classId the class of a student who applies
 * @param facts what conditions may ask, by {@link PlanFact#key}
 */
public record NewProcess(
        UUID applicationId,
        UUID institutionId,
        UUID borrowerId,
        String number,
        String plan,
        String subjectDigest,
        @Nullable UUID classId,
        Map<String, Long> facts) {}
