package com.hedai.user.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact of the loan service: a task was not done in time and others are called (任务已升级).
 *
 * @param role who is called; nobody when absent
 */
record TaskEscalated(
        UUID taskId,
        UUID applicationId,
        String applicationNumber,
        String step,
        @Nullable String role,
        @Nullable Instant dueAt) {}
