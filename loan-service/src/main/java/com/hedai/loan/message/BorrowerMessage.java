package com.hedai.loan.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way (待发通知).
 *
 * @param parameters JSON object of texts
 * @param dueAt when it is tried next; null when it is over
 */
record BorrowerMessage(
        UUID id,
        UUID institutionId,
        UUID borrowerId,
        MessageTemplate template,
        String parameters,
        MessageState state,
        @Nullable Instant dueAt,
        int attempts,
        Instant createdAt) {}
