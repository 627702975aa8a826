package com.hedai.acceptance.hostile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hostile request and what has to become of it (攻击请求).
 *
 * @param what in words, for whoever reads a failure
 * @param outcome the answers that are right
 * @param field the field the problem has to name, when the fault lies in one
 * @param secret a value sent that must not come back
 */
record Attack(
        String what,
        Request request,
        Outcome outcome,
        @Nullable String field,
        @Nullable String secret) {
    /** What may be answered. */
    enum Outcome {
        /** Outside the schema: a refusal, whatever the reason. */
        REFUSED(Set.of()),
        /** Inside the schema but odd: anything except a failure. */
        UNBROKEN(Set.of()),
        UNAUTHENTICATED(Set.of(401)),
        NOT_FOUND(Set.of(400, 404)),
        NOT_ALLOWED(Set.of(405)),
        UNSUPPORTED(Set.of(415)),
        TOO_LARGE(Set.of(413));

        private final Set<Integer> statuses;

        Outcome(Set<Integer> statuses) {
            this.statuses = statuses;
        }

        boolean allows(int status) {
            return switch (this) {
                case REFUSED -> status >= 400 && status < 500;
                case UNBROKEN -> status >= 200 && status < 500;
                case UNAUTHENTICATED, NOT_FOUND, NOT_ALLOWED, UNSUPPORTED, TOO_LARGE -> statuses.contains(status);
            };
        }
    }

    static Attack of(String what, Request request, Outcome outcome) {
        return new Attack(what, request, outcome, null, null);
    }

    static Attack refused(String what, Request request) {
        return of(what, request, Outcome.REFUSED);
    }

    static Attack refusedAt(String field, String what, Request request) {
        return new Attack(field + ": " + what, request, Outcome.REFUSED, field, null);
    }

    /** The same attack; the value must not appear in the answer. */
    Attack hiding(String value) {
        return new Attack(what, request, outcome, field, value);
    }
}
