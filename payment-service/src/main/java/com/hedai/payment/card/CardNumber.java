package com.hedai.payment.card;

import java.util.regex.Pattern;

/** The number of a bank card (银行卡号): 12 to 19 digits whose last is a Luhn check digit (GB/T 15694.1). */
record CardNumber(String digits) {
    private static final Pattern FORM = Pattern.compile("\\d{12,19}");
    private static final int SHOWN_FIRST = 6;
    private static final int SHOWN_LAST = 4;

    CardNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("card number: " + digits.length()
                    + " characters (expected: 12 to 19 digits" + " with a right check digit)");
        }
    }

    /** Whether it can be a card number at all; spaces are how people write it. */
    static boolean isCardNumber(String typed) {
        return isValid(withoutSpaces(typed));
    }

    static CardNumber of(String typed) {
        return new CardNumber(withoutSpaces(typed));
    }

    private static String withoutSpaces(String typed) {
        return typed.replace(" ", "");
    }

    private static boolean isValid(String digits) {
        return FORM.matcher(digits).matches() && luhnSum(digits) % 10 == 0;
    }

    private static int luhnSum(String digits) {
        var sum = 0;
        for (var fromRight = 0; fromRight < digits.length(); fromRight++) {
            var digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            var weighted = fromRight % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    String firstDigits() {
        return digits.substring(0, SHOWN_FIRST);
    }

    String lastDigits() {
        return digits.substring(digits.length() - SHOWN_LAST);
    }

    /** Never the number. */
    @Override
    public String toString() {
        return firstDigits() + "******" + lastDigits();
    }
}
