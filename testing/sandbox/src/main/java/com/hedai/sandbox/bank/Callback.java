package com.hedai.sandbox.bank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the bank has to tell about an order (回调通知).
 *
 * @param copies how often each telling is sent
 * @param attempts tellings begun so far
 * @param nextAt when the next one is due; null when none is
 */
public record Callback(
        String eventId,
        String orderId,
        int copies,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable Instant deliveredAt) {}
