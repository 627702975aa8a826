package com.hedai.user.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a resident identity card (居民身份证号, GB 11643): region, birth date, sequence, check character. */
public record IdentityNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    public IdentityNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "identity number: wrong shape (expected: 17 digits and a check character)");
        }
        if (value.charAt(17) != checkCharacter(value)) {
            throw new IllegalArgumentException("identity number: wrong check character");
        }
        birthOn(value);
    }

    /** The number as people type it: blanks around it and a small x are accepted; empty when it cannot be right. */
    public static Optional<IdentityNumber> parse(String typed) {
        try {
            return Optional.of(new IdentityNumber(typed.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    public LocalDate birthOn() {
        return birthOn(value);
    }

    public int ageOn(LocalDate day) {
        return Period.between(birthOn(), day).getYears();
    }

    /** First six and last four, the form a borrower recognises: 110105********002X. */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static char checkCharacter(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (value.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static LocalDate birthOn(String value) {
        try {
            return LocalDate.parse(value.substring(6, 14), BIRTH);
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException("identity number: birth date is not a day", notADay);
        }
    }
}
