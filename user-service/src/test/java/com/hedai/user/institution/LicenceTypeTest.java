package com.hedai.user.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceTypeTest {
    @ParameterizedTest
    @ValueSource(strings = {"MICRO_LENDER", "NETWORK_MICRO_LENDER", "BANK", "STUDENT_LOAN_CENTRE"})
    void theLicencesTheLawKnowsAreTaken(String name) {
        assertThat(LicenceType.named(name)).hasToString(name);
    }

    @Test
    void anotherLicenceIsRefused() {
        assertThatThrownBy(() -> LicenceType.named("MICRO_LOAN"))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).reason())
                .isEqualTo(UserReason.LICENCE_TYPE_UNKNOWN);
    }
}
