package com.hedai.lending.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PeriodRateTest {
    @Property(tries = 20_000)
    void interestIsThatOfAllDecimals(
            @ForAll @LongRange(max = 1L << 50) long fen,
            @ForAll @IntRange(max = 99_999_999) int hundredMillionths,
            @ForAll @IntRange(min = 1, max = 400) int divisor,
            @ForAll RoundingMode rounding) {
        if (rounding == RoundingMode.UNNECESSARY) {
            return;
        }
        var rate = BigDecimal.valueOf(hundredMillionths, 8).divide(BigDecimal.valueOf(divisor), DayCount.PRECISION);
        var balance = Money.ofFen(fen);

        var exact = balance.yuan().multiply(rate).round(new MathContext(30)).setScale(2, rounding);

        assertThat(PeriodRate.of(rate).on(balance, rounding)).isEqualTo(Money.of(exact));
    }

    @Property
    void halfAFenGoesWhereTheRoundingSays(@ForAll @LongRange(min = 0, max = 1_000_000_000) long odd) {
        var balance = Money.ofFen(2 * odd + 1);
        var half = PeriodRate.of(new BigDecimal("0.5"));

        assertThat(half.on(balance, RoundingMode.HALF_UP)).isEqualTo(Money.ofFen(odd + 1));
        assertThat(half.on(balance, RoundingMode.HALF_DOWN)).isEqualTo(Money.ofFen(odd));
        assertThat(half.on(balance, RoundingMode.HALF_EVEN)).isEqualTo(Money.ofFen(odd + odd % 2));
    }

    @Test
    void aRateOfMoreThanTheBalanceIsStillARate() {
        var treble = PeriodRate.of(new BigDecimal("3.005"));

        assertThat(treble.on(Money.of("1.00"), RoundingMode.HALF_UP)).isEqualTo(Money.of("3.01"));
    }
}
