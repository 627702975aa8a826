package com.hedai.user.enterprise;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unified social credit code (统一社会信用代码, GB 32100): registering authority, kind, division, organisation, check
 * character. The letters I, O, S, V and Z are not used.
 */
record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int CHECKED = 17;
    private static final int MODULUS = 31;

    CreditCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("credit code: wrong shape (expected: 18 digits and letters)");
        }
        if (value.charAt(CHECKED) != checkCharacter(value)) {
            throw new IllegalArgumentException("credit code: wrong check character");
        }
    }

    /** The code as people type it: blanks around it and small letters are accepted; empty when it cannot be right. */
    static Optional<CreditCode> parse(String typed) {
        try {
            return Optional.of(new CreditCode(typed.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** First eight and last two, enough to recognise it: 91350100********43. */
    String masked() {
        return value.substring(0, 8) + "********" + value.substring(16);
    }

    @Override
    public String toString() {
        return masked();
    }

    /** The weight of a place is 3 to the power of its index, modulo 31. */
    private static char checkCharacter(String value) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < CHECKED; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
