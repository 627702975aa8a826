package com.hedai.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The barest annuity in decimals (裸年金循环): one power for the instalment, then interest and principal to the fen, period by period.
 * No dates, no checks, nothing kept. Shares nothing with the product.
 */
final class BareAnnuity {
    private static final MathContext DIGITS = new MathContext(34);

    private BareAnnuity() {}

    /** The interest of the last period, in fen. */
    static long lastInterest(long principal, String yearly, int months) {
        var rate = new BigDecimal(yearly).divide(BigDecimal.valueOf(12), DIGITS);
        var growth = BigDecimal.ONE.add(rate).pow(months, DIGITS);
        var balance = BigDecimal.valueOf(principal);
        var instalment = balance.multiply(rate, DIGITS)
                .multiply(growth, DIGITS)
                .divide(growth.subtract(BigDecimal.ONE), DIGITS)
                .setScale(2, RoundingMode.HALF_UP);
        var interest = BigDecimal.ZERO;
        for (int i = 0; i < months; i++) {
            interest = balance.multiply(rate, DIGITS).setScale(2, RoundingMode.HALF_UP);
            balance = balance.subtract(instalment.subtract(interest));
        }
        return interest.movePointRight(2).longValueExact();
    }
}
