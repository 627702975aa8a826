package com.hedai.testing.people;

/** Bank card numbers (银行卡号): issuer prefix, account, Luhn check digit (ISO/IEC 7812). */
public final class CardNumbers {
    private CardNumbers() {}

    static String of(Bank bank, long account) {
        var digits = bank.length() - bank.prefix().length() - 1;
        var payload = bank.prefix() + ("%0" + digits + "d").formatted(account);
        return payload + checkDigit(payload);
    }

    public static boolean isValid(String number) {
        return number.matches("\\d{12,19}")
                && checkDigit(number.substring(0, number.length() - 1)) == number.charAt(number.length() - 1) - '0';
    }

    /** Every second digit from the right counts double, a two-digit double counts as the sum of its digits. */
    private static int checkDigit(String payload) {
        var sum = 0;
        for (var i = 0; i < payload.length(); i++) {
            var digit = payload.charAt(payload.length() - 1 - i) - '0';
            var counted = i % 2 == 0 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return (10 - sum % 10) % 10;
    }
}
