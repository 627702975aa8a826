package com.hedai.testing.people;

/** Unified social credit codes (统一社会信用代码) by GB 32100-2015; the organisation's part carries its own check by GB 11714. */
public final class CreditCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int CHECKED = 17;

    private CreditCodes() {}

    /** A limited company (91) registered in a district; the number has seven digits at most. */
    static String of(String district, long number) {
        var organisation = "M" + "%07d".formatted(number);
        var first17 = "91" + district + organisation + organisationCheck(organisation);
        return first17 + check(first17);
    }

    public static boolean isValid(String code) {
        return code.matches("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}")
                && check(code.substring(0, CHECKED)) == code.charAt(CHECKED);
    }

    private static char check(String first17) {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < CHECKED; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String organisation) {
        var sum = 0;
        for (var i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), Character.MAX_RADIX) * ORGANISATION_WEIGHTS[i];
        }
        var check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
