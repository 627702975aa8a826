package com.hedai.lending.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExponentialTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 2.718281828459045235360287471352662",
        "-1, 0.3678794411714423215955237701614609",
        "10, 22026.46579480671651695790064528424",
        "-140, 1.580420060273612964829318412552973e-61",
    })
    void powersOfEAreGoodToManyDigits(String exponent, String expected) {
        var power = Exponential.exp(new BigDecimal(exponent));

        assertThat(power.subtract(new BigDecimal(expected)).abs())
                .isLessThan(new BigDecimal(expected).movePointLeft(30));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0",
        "2, 0.6931471805599453094172321214581766",
        "10, 2.302585092994045684017991454684364",
        "0.001, -6.907755278982137052053974364053093",
        "1.08, 0.07696104113612832498421704431520183",
    })
    void logarithmsAreGoodToManyDigits(String number, String expected) {
        assertThat(Exponential.ln(new BigDecimal(number))
                        .subtract(new BigDecimal(expected))
                        .abs())
                .isLessThan(new BigDecimal("1e-32"));
    }
}
