package com.hedai.testing.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A fault to be caused (故障指令). {@code operation} is the resource word of the partner's path, perhaps with its method
 * ({@code PUT payouts}); {@code match} is a part of path, query or body.
 */
public record FaultOrder(
        String partner,
        @Nullable String operation,
        Mode mode,
        int times,
        @Nullable String match,
        int delayMillis) {

    /** What goes wrong (故障类型); the sandbox's README describes each. */
    public enum Mode {
        DELAY,
        ERROR_500,
        NEVER_ANSWER,
        DROP_REPLY,
        GARBAGE,
        DECLINE,
        NO_CALLBACK,
        DUPLICATE_CALLBACK
    }

    /** Strikes the next request once. */
    public static FaultOrder next(String partner, String operation, Mode mode) {
        return new FaultOrder(partner, operation, mode, 1, null, 0);
    }

    public FaultOrder times(int times) {
        return new FaultOrder(partner, operation, mode, times, match, delayMillis);
    }

    public FaultOrder matching(String part) {
        return new FaultOrder(partner, operation, mode, times, part, delayMillis);
    }

    public FaultOrder delayedBy(Duration delay) {
        return new FaultOrder(partner, operation, mode, times, match, Math.toIntExact(delay.toMillis()));
    }
}
