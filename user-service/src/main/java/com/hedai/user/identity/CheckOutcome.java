package com.hedai.user.identity;

/** What the authoritative source says (核验结果). */
enum CheckOutcome {
    MATCH,
    MISMATCH,
    NOT_FOUND;

    IdentityState state() {
        return switch (this) {
            case MATCH -> IdentityState.VERIFIED;
            case MISMATCH -> IdentityState.MISMATCH;
            case NOT_FOUND -> IdentityState.NOT_FOUND;
        };
    }
}
