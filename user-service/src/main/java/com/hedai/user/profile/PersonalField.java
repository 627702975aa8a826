package com.hedai.user.profile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value that staff see masked (个人敏感字段). */
enum PersonalField {
    NAME,
    PHONE,
    IDENTITY_NUMBER,
    EMPLOYER,
    ADDRESS;

    /** More than one needs to call somebody. */
    boolean identifies() {
        return switch (this) {
            case NAME, PHONE -> false;
            case IDENTITY_NUMBER, EMPLOYER, ADDRESS -> true;
        };
    }

    Optional<String> of(Borrower borrower) {
        return Optional.ofNullable(value(borrower));
    }

    private @Nullable String value(Borrower borrower) {
        return switch (this) {
            case NAME -> borrower.name();
            case PHONE -> borrower.phone();
            case IDENTITY_NUMBER -> borrower.identityNumber();
            case EMPLOYER ->
                borrower.employment() == null ? null : borrower.employment().employer();
            case ADDRESS ->
                borrower.residence() == null
                        ? null
                        : borrower.residence().province()
                                + borrower.residence().city()
                                + borrower.residence().address();
        };
    }
}
