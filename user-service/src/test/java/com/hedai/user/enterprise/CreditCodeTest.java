package com.hedai.user.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    private static final String KNOWN = "91350100M000100Y43";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void thePublishedCodeIsRight() {
        assertThat(CreditCode.parse(KNOWN)).contains(new CreditCode(KNOWN));
    }

    @Test
    void blanksAroundItAndSmallLettersAreTaken() {
        assertThat(CreditCode.parse("  91350100m000100y43 ")).contains(new CreditCode(KNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y44",
                "91350100M000100Y34",
                "19350100M000100Y43",
                "91350100I000100Y43",
                "9135010AM000100Y43",
                "91350100M000100Y4",
                "91350100M000100Y431",
                ""
            })
    void aWrongCheckCharacterLetterOrLengthIsRefused(String wrong) {
        assertThat(CreditCode.parse(wrong)).isEmpty();
    }

    @Test
    void everyOtherCharacterInAnyPlaceIsNoticed() {
        for (int place = 0; place < KNOWN.length(); place++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != KNOWN.charAt(place)) {
                    var wrong = KNOWN.substring(0, place) + other + KNOWN.substring(place + 1);
                    assertThat(CreditCode.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void aWrongOneCannotExist() {
        assertThatThrownBy(() -> new CreditCode("91350100M000100Y44"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check character");
    }

    @Test
    void itIsShownMasked() {
        assertThat(new CreditCode(KNOWN)).hasToString("91350100********43");
    }
}
