package com.hedai.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
    @ParameterizedTest
    @ValueSource(strings = {"13800001234", "138 0000 1234", "+86 138-0000-1234", "008613800001234"})
    void peopleWriteTheSameNumberInSeveralWays(String typed) {
        assertThat(Phone.parse(typed)).contains(new Phone("13800001234"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12800001234", "1380000123", "138000012345", "1380000123a", "", "１３８00001234"})
    void whatIsNoMobileNumberIsRefused(String typed) {
        assertThat(Phone.parse(typed)).isEmpty();
    }

    @Test
    void theTextFormIsMasked() {
        assertThat(new Phone("13800001234")).hasToString("138****1234");
    }
}
