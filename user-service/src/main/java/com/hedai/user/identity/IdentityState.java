package com.hedai.user.identity;

import java.util.Set;

/** How far a person's identity is known (实名状态). */
public enum IdentityState {
    /** The source was asked and has not answered yet. */
    PENDING,
    VERIFIED,
    /** Name and number do not belong together. */
    MISMATCH,
    /** The source does not know the number. */
    NOT_FOUND,
    /** Another account of this institution is verified with this number. */
    ALREADY_USED,
    /** The source gave no answer for a day; the borrower may hand it in again. */
    UNANSWERED;

    Set<IdentityState> next() {
        return switch (this) {
            case PENDING -> Set.of(VERIFIED, MISMATCH, NOT_FOUND, ALREADY_USED, UNANSWERED);
            case MISMATCH, NOT_FOUND, ALREADY_USED, UNANSWERED -> Set.of(PENDING);
            case VERIFIED -> Set.of();
        };
    }
}
