package com.hedai.commons.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that waits for a second person, or had one (复核单).
 *
 * @param payload the change as JSON, so that the second person sees what is confirmed
 * @param decidedBy never the proposer, unless the proposer withdrew it
 */
public record ChangeRequest(
        UUID id,
        UUID institutionId,
        String kind,
        UUID subject,
        String payload,
        String reason,
        State state,
        UUID proposedBy,
        Instant proposedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote) {

    /** Where the change stands. */
    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }
}
