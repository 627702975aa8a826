package com.hedai.user.enrolment;

import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import java.util.Locale;
import java.util.regex.Pattern;

/** The number a school gave a student (学号); its text form is masked. */
record StudentNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z][0-9A-Z-]{3,31}");
    private static final int SHOWN = 4;

    StudentNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("student number: wrong shape (expected: 4 to 32 digits and letters)");
        }
    }

    /** The number as people type it; refused at the field when it cannot be one. */
    static StudentNumber parse(String typed) {
        var number = typed.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(number).matches()) {
            throw new Refusal(UserReason.STUDENT_NUMBER_INVALID).at("studentNumber");
        }
        return new StudentNumber(number);
    }

    /** All but the last four hidden. */
    String masked() {
        return "*".repeat(value.length() - SHOWN) + value.substring(value.length() - SHOWN);
    }

    @Override
    public String toString() {
        return masked();
    }
}
