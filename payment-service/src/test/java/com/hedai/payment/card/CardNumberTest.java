package com.hedai.payment.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "6228480402564890018", "6228 4804 0256 4890 018"})
    void aNumberWithARightCheckDigitIsACardNumber(String typed) {
        assertThat(CardNumber.isCardNumber(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "6228480402564890081",
                "",
                "0",
                "41111111111",
                "62284804025648900180000",
                "４１１１１１１１１１１１１１１１",
                "4111-1111-1111-1111",
                "411111111111111a"
            })
    void anythingElseIsNot(String typed) {
        assertThat(CardNumber.isCardNumber(typed)).isFalse();
    }

    @Test
    void onlyTheFirstSixAndLastFourDigitsAreEverShown() {
        var number = CardNumber.of("6228480402564890018");

        assertThat(number).hasToString("622848******0018");
        assertThatThrownBy(() -> new CardNumber("6228480402564890019")).hasMessageNotContaining("622848");
    }
}
