package com.hedai.lending.schedule;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The rate of one period (期利率), which gives the interest of a balance to the fen.
 *
 * <p>Most figures follow from 62 binary digits of the rate, which is many times faster than decimals. Where those digits cannot tell on
 * which side of half a fen the interest lies, all decimals are used; the answer is always that of the decimals.
 *
 * @param exact as a fraction
 * @param binary the same times 2^62, rounded; below zero if it does not fit
 */
record PeriodRate(BigDecimal exact, long binary) {
    private static final int BITS = 62;
    private static final BigDecimal UNIT = BigDecimal.valueOf(1L << BITS);
    private static final long FRACTION = (1L << BITS) - 1;
    private static final long HALF = 1L << (BITS - 1);

    /** A balance below 2^48 fen (2.8 trillion yuan) times an error of at most 2^-63 is wrong by less than 2^-15 fen. */
    private static final long HIGHEST = 1L << 48;

    private static final long DOUBT = 1L << (BITS - 15);

    static PeriodRate of(BigDecimal exact) {
        var fits = exact.signum() >= 0 && exact.compareTo(BigDecimal.ONE) < 0;
        return new PeriodRate(
                exact,
                fits ? exact.multiply(UNIT).setScale(0, RoundingMode.HALF_EVEN).longValueExact() : -1);
    }

    /** Interest of the period on a balance. */
    Money on(Money balance, RoundingMode rounding) {
        var fen = balance.fen();
        if (binary >= 0 && fen >= 0 && fen < HIGHEST && isToNearest(rounding)) {
            var high = Math.multiplyHigh(fen, binary);
            var low = fen * binary;
            var fraction = low & FRACTION;
            if (Math.abs(fraction - HALF) > DOUBT) {
                var whole = (high << (Long.SIZE - BITS)) | (low >>> BITS);
                return Money.ofFen(fraction > HALF ? whole + 1 : whole);
            }
        }
        return Money.rounded(balance.yuan().multiply(exact).round(DayCount.USED), rounding);
    }

    private static boolean isToNearest(RoundingMode rounding) {
        return rounding == RoundingMode.HALF_UP
                || rounding == RoundingMode.HALF_EVEN
                || rounding == RoundingMode.HALF_DOWN;
    }
}
