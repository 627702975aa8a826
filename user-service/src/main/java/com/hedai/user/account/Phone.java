package com.hedai.user.account;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mobile phone number of mainland China (手机号); its text form is masked. */
public record Phone(String number) {
    private static final Pattern SHAPE = Pattern.compile("1[3-9][0-9]{9}");

    public Phone {
        if (!SHAPE.matcher(number).matches()) {
            throw new IllegalArgumentException("phone: wrong shape (expected: 11 digits from 13 to 19)");
        }
    }

    /** The number as people type it: blanks, hyphens and +86 are dropped; empty when it cannot be right. */
    public static Optional<Phone> parse(String typed) {
        var digits = typed.replaceAll("[\\s-]", "").replaceFirst("^(\\+86|0086)", "");
        return SHAPE.matcher(digits).matches() ? Optional.of(new Phone(digits)) : Optional.empty();
    }

    /** 138****0000. */
    public String masked() {
        return number.substring(0, 3) + "****" + number.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
