package com.hedai.testing.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Resident identity numbers (公民身份号码) by GB 11643-1999: region, birth date, sequence, check character. */
public final class IdentityNumbers {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdentityNumbers() {}

    /** Odd sequences are men, even ones women. */
    public static String of(String region, LocalDate birthOn, int sequence) {
        var first17 = region + birthOn.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        return first17 + checkCharacter(first17);
    }

    static boolean isMale(String identityNumber) {
        return (identityNumber.charAt(16) - '0') % 2 == 1;
    }

    static LocalDate birthOn(String identityNumber) {
        return LocalDate.parse(identityNumber.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    }

    public static boolean isValid(String number) {
        return number.matches("[1-9]\\d{16}[0-9X]")
                && isDate(number.substring(6, 14))
                && checkCharacter(number.substring(0, 17)) == number.charAt(17);
    }

    private static char checkCharacter(String first17) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean isDate(String digits) {
        try {
            LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
