package com.hedai.commons.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void isShownWithTwoDecimals() {
        assertThat(Money.of("1032.8")).hasToString("1032.80");
        assertThat(Money.of("-0.05")).hasToString("-0.05");
        assertThat(Money.ZERO).hasToString("0.00");
        assertThat(Money.of(12)).hasToString("12.00");
    }

    @Test
    void refusesFractionsOfAFen() {
        assertThatThrownBy(() -> Money.of("0.001")).hasMessage("yuan: 0.001 (expected: at most 2 decimals)");
    }

    @Test
    void acceptsZerosBehindTheFen() {
        assertThat(Money.of("1.1000")).isEqualTo(Money.of("1.10"));
    }

    @Test
    void refusesWhatNoColumnHolds() {
        assertThatThrownBy(() -> Money.of("10000000000000000")).isInstanceOf(ArithmeticException.class);
        assertThat(Money.of("9999999999999999.99")).hasToString("9999999999999999.99");
    }

    @Test
    void roundsOnlyWhereItIsSaid() {
        assertThat(Money.rounded(new BigDecimal("2.345"), RoundingMode.HALF_EVEN))
                .hasToString("2.34");
        assertThat(Money.of("100.00").times(new BigDecimal("0.33335"), RoundingMode.HALF_UP))
                .hasToString("33.34");
    }

    @Test
    void theTotalOfNothingIsZero() {
        assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
        assertThat(Money.sum(List.of(Money.of("0.01"), Money.of("0.02")))).hasToString("0.03");
    }

    @Property
    void whatIsAddedCanBeTakenAway(
            @ForAll @LongRange(min = -100_000_000_000L, max = 100_000_000_000L) long a,
            @ForAll @LongRange(min = -100_000_000_000L, max = 100_000_000_000L) long b) {
        var first = Money.of(BigDecimal.valueOf(a, 2));
        var second = Money.of(BigDecimal.valueOf(b, 2));

        assertThat(first.plus(second).minus(second)).isEqualTo(first);
        assertThat(first.min(second).plus(first.max(second))).isEqualTo(first.plus(second));
        assertThat(first.fen()).isEqualTo(a);
    }

    @Test
    void aRateIsAFraction() {
        assertThat(AnnualRate.ofPercent("7.2")).hasToString("0.072");
        assertThat(AnnualRate.of("0.108").percent()).hasToString("10.8");
        assertThatThrownBy(() -> AnnualRate.of("-0.01")).hasMessageContaining("expected: 0 to 10");
    }
}
