package com.hedai.commons.security;

import org.jspecify.annotations.Nullable;

/** Is told of each act that was not permitted (越权记录), so that it can be recorded. */
@FunctionalInterface
public interface Denials {
    /**
     * Tells of one attempt.
     *
     * @param actor who tried, if known
     * @param operation the permission that was missing
     * @param target method and path of the request
     */
    void denied(@Nullable Actor actor, String operation, String target);
}
