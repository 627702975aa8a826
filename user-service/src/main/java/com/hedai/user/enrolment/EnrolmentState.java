package com.hedai.user.enrolment;

import java.util.Set;

/** How far it is known where a borrower studies (学籍核验状态). */
public enum EnrolmentState {
    /** The source was asked and has not answered yet. */
    PENDING,
    VERIFIED,
    /** The source knows the person, but not with this number, school, level or year. */
    MISMATCH,
    /** The source knows no student with this name and identity number. */
    NOT_FOUND,
    /** The studies are over. */
    GRADUATED,
    /** The source gave no answer for a day, or may not be asked any more; the borrower may hand it in again. */
    UNANSWERED;

    Set<EnrolmentState> next() {
        return switch (this) {
            case PENDING -> Set.of(VERIFIED, MISMATCH, NOT_FOUND, GRADUATED, UNANSWERED);
            // somebody whose studies ended may begin others
            case VERIFIED, MISMATCH, NOT_FOUND, GRADUATED, UNANSWERED -> Set.of(PENDING);
        };
    }
}
