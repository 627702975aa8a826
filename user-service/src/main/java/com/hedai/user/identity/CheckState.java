package com.hedai.user.identity;

import java.util.Set;

/** Where a question to the source stands (核验请求状态). */
enum CheckState {
    /** Asked, or to be asked again: an unknown outcome is not a no. */
    ASKED,
    MATCH,
    MISMATCH,
    NOT_FOUND,
    GIVEN_UP;

    static CheckState of(CheckOutcome outcome) {
        return switch (outcome) {
            case MATCH -> MATCH;
            case MISMATCH -> MISMATCH;
            case NOT_FOUND -> NOT_FOUND;
        };
    }

    Set<CheckState> next() {
        return switch (this) {
            case ASKED -> Set.of(MATCH, MISMATCH, NOT_FOUND, GIVEN_UP);
            case MATCH, MISMATCH, NOT_FOUND, GIVEN_UP -> Set.of();
        };
    }
}
