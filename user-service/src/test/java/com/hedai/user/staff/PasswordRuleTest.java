package com.hedai.user.staff;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"blaue Kuh tanzt", "竹外桃花三两枝春江水暖鸭先知", "x7#kd92-mmPq", "correct pony battery"})
    void aLongUncommonPasswordIsFine(String password) {
        assertThatCode(() -> PasswordRule.check("zhang.wei", password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "elevenchars", "竹外桃花三两枝春江水"})
    void aShortOneIsRefused(String password) {
        assertThatThrownBy(() -> PasswordRule.check("zhang.wei", password)).hasMessageContaining("TOO_SHORT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234", "Password2026!", "P@ssw0rd!!!!", "123456789012", "qwertyuiop123", "aaaaaaaaaaaa",
                "abcabcabcabc", "Administrator1", "woaini5201314", "1qaz2wsx3edc", "zhangwei123456", "!!!!!!!!!!!!"
            })
    void aCommonOneIsRefusedHoweverDisguised(String password) {
        assertThatThrownBy(() -> PasswordRule.check("somebody.else", password)).hasMessageContaining("COMMON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my zhang.wei password", "ZHANG.WEI-is-here"})
    void theUsernameIsNoPassword(String password) {
        assertThatThrownBy(() -> PasswordRule.check("zhang.wei", password)).hasMessageContaining("HAS_NAME");
    }
}
