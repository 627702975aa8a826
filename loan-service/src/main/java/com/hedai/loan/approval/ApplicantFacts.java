package com.hedai.loan.approval;

import java.util.Map;
import java.util.UUID;

/** What conditions may ask about the applicant as a person (申请人变量): worked out from the sealed profile, never stored. */
public interface ApplicantFacts {
    /** By {@link PlanFact#key}; what was not declared is absent. */
    Map<String, Long> of(UUID applicationId);
}
