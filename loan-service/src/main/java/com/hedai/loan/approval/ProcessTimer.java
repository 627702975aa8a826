package com.hedai.loan.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deadline that is watched (时限). */
record ProcessTimer(
        UUID id,
        UUID institutionId,
        UUID applicationId,
        UUID stepId,
        @Nullable UUID taskId,
        TimerKind kind,
        Instant dueAt) {}
