package com.hedai.commons.feed;

import java.util.List;

/**
 * Reads the facts of another service (事实订阅). A bean of this type is a subscription: its cursor moves in the same transaction in
 * which {@link #apply} has its effect, so each fact has its effect exactly once. No HTTP in here: store a step and let a loop do
 * the call.
 */
public interface FactReader {
    /** The name under which the cursor is kept; unique in the service and never changed. */
    String name();

    /** The service whose facts are read, for example {@code payment-service}. */
    String source();

    /** {@code domain}, or {@code audit} for the audit service. */
    default String stream() {
        return Streams.DOMAIN;
    }

    /** Applies one fact; types that are not known are ignored. */
    void apply(Fact fact);

    /** Applies several facts at once, in order, in one transaction. */
    default void applyAll(List<Fact> facts) {
        facts.forEach(this::apply);
    }

    /**
     * Whether a fact that cannot be applied after a few tries is parked, with the later facts of its subject, so that others flow
     * on. When not, the reader waits until it can be applied.
     */
    default boolean parks() {
        return true;
    }
}
