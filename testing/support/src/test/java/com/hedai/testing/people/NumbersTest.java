package com.hedai.testing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void publishedIdentityNumbersAreValid(String number) {
        assertThat(IdentityNumbers.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "11010519491331002X", "1101051949123100", "11010519491231002x"})
    void wrongCheckDateLengthOrLetterIsRefused(String number) {
        assertThat(IdentityNumbers.isValid(number)).isFalse();
    }

    @Test
    void theCheckCharacterIsAppended() {
        assertThat(IdentityNumbers.of("110105", LocalDate.of(1949, 12, 31), 2)).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "6228480402564890018"})
    void publishedCardNumbersAreValid(String number) {
        assertThat(CardNumbers.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111112", "6228480402564890081", "4111 1111 1111 1111", ""})
    void cardNumbersThatFailLuhnAreRefused(String number) {
        assertThat(CardNumbers.isValid(number)).isFalse();
    }

    @Test
    void theLuhnDigitIsAppended() {
        assertThat(CardNumbers.of(Bank.ABC, 40_256_489_001L)).isEqualTo("6228480402564890018");
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "91350100I000100Y43", "91350100M000100Y4", ""})
    void creditCodesWithAWrongCheckLetterOrLengthAreRefused(String code) {
        assertThat(CreditCodes.isValid(code)).isFalse();
    }

    @Test
    void thePublishedCreditCodeIsValidAndMadeOnesAreToo() {
        assertThat(CreditCodes.isValid("91350100M000100Y43")).isTrue();
        assertThat(CreditCodes.of("330106", 1234567))
                .startsWith("91330106M1234567")
                .matches(CreditCodes::isValid);
    }
}
