package com.hedai.user.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "11010519491231002x", " 11010519491231002X "})
    void theNumbersOfTheStandardAreRight(String typed) {
        assertThat(IdentityNumber.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310020",
                "440524188001010015",
                "11010519491231002",
                "01010519491231002X",
                "11010519490231002X",
                "110105194913310021",
                "１１010519491231002X",
                ""
            })
    void aWrongDigitOrAnImpossibleDateIsFound(String typed) {
        assertThat(IdentityNumber.parse(typed)).isEmpty();
    }

    @Test
    void everySingleWrongDigitIsFound() {
        var right = "11010519491231002X";

        for (int place = 0; place < 17; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var typed = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(IdentityNumber.parse(typed).isPresent()).isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void somebodyIsEighteenOnTheBirthdayAndNotTheDayBefore() {
        var number = new IdentityNumber("11010519491231002X");

        assertThat(number.birthOn()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.ageOn(LocalDate.of(1967, 12, 30))).isEqualTo(17);
        assertThat(number.ageOn(LocalDate.of(1967, 12, 31))).isEqualTo(18);
    }

    @Test
    void theTextFormIsMasked() {
        assertThat(new IdentityNumber("11010519491231002X")).hasToString("110105********002X");
    }

    @Test
    void aWrongNumberDoesNotStandInTheMessage() {
        assertThatThrownBy(() -> new IdentityNumber("110105194912310020"))
                .hasMessageNotContaining("19491231")
                .hasMessageContaining("check character");
    }

    @Test
    void onlyTheFirstCharacterOfANameIsShown() {
        assertThat(KnownIdentity.mask("张三丰")).isEqualTo("张**");
        assertThat(KnownIdentity.mask("𠮷野")).isEqualTo("𠮷*");
    }
}
