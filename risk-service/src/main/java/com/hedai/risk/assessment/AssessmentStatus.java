package com.hedai.risk.assessment;

import java.util.Set;

/** How far an assessment is (评估状态). */
enum AssessmentStatus {
    /** Waits to be worked on, or is. */
    PENDING,
    /** Decided; never changes again. */
    COMPLETED;

    Set<AssessmentStatus> next() {
        return switch (this) {
            case PENDING -> Set.of(COMPLETED);
            case COMPLETED -> Set.of();
        };
    }
}
