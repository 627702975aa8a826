package com.hedai.commons;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.web.CommonReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTextsTest {
    @ParameterizedTest
    @EnumSource(CommonReason.class)
    void everyReasonSpeaksBothLanguages(CommonReason reason) {
        assertThat(reason.zh()).isNotBlank().containsPattern("[\\u4e00-\\u9fff]");
        assertThat(reason.en()).isNotBlank().doesNotContainPattern("[\\u4e00-\\u9fff]");
        assertThat(reason.status()).isBetween(400, 503);
    }
}
