package com.hedai.user.enterprise;

import java.util.Set;

/** How far it is known which firm a borrower runs (企业核验状态). */
public enum EnterpriseState {
    /** The registry was asked and has not answered yet. */
    PENDING,
    VERIFIED,
    /** Name and code do not belong together. */
    MISMATCH,
    /** The firm is right, but somebody else is its legal representative. */
    NOT_LEGAL_REPRESENTATIVE,
    /** The registry does not know the code. */
    NOT_FOUND,
    /** The firm was struck off, or its licence was revoked. */
    DEREGISTERED,
    /** Another account of this institution is verified with this firm. */
    ALREADY_USED,
    /** The registry gave no answer for a day; the borrower may hand it in again. */
    UNANSWERED;

    Set<EnterpriseState> next() {
        return switch (this) {
            case PENDING ->
                Set.of(VERIFIED, MISMATCH, NOT_LEGAL_REPRESENTATIVE, NOT_FOUND, DEREGISTERED, ALREADY_USED, UNANSWERED);
            case MISMATCH, NOT_LEGAL_REPRESENTATIVE, NOT_FOUND, DEREGISTERED, ALREADY_USED, UNANSWERED ->
                Set.of(PENDING);
            case VERIFIED -> Set.of();
        };
    }
}
