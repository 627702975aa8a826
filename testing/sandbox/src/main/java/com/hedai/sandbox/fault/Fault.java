package com.hedai.sandbox.fault;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fault waiting for its requests (故障).
 *
 * @param operation resource word such as {@code payouts}, or with its method, {@code PUT payouts}; null for every operation
 * @param remaining how often it will still strike
 * @param match a part of path, query or body that must be there; null for any
 */
public record Fault(
        long id,
        String partner,
        @Nullable String operation,
        FaultMode mode,
        int remaining,
        @Nullable String match,
        int delayMillis) {
    /** Request attribute of a call that the partner shall decline. */
    public static final String DECLINED = "sandbox.declined";

    boolean fits(String partner, String content, Set<String> operations, Set<FaultMode> modes) {
        return remaining > 0
                && modes.contains(mode)
                && this.partner.equals(partner)
                && (operation == null || operations.contains(operation))
                && (match == null || content.contains(match));
    }
}
