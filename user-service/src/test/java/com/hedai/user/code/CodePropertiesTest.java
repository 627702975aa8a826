package com.hedai.user.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePropertiesTest {
    @Test
    void aCodeMayLiveFromOneMinuteToThirty() {
        assertThat(new CodeProperties(Duration.ofMinutes(1)).validFor()).hasMinutes(1);
        assertThat(new CodeProperties(Duration.ofMinutes(30)).validFor()).hasMinutes(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59S", "PT30M1S", "-PT5M"})
    void anyOtherLifeIsRefused(Duration life) {
        assertThatThrownBy(() -> new CodeProperties(life))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hedai.code.valid-for: %s (expected: PT1M to PT30M)", life);
    }
}
