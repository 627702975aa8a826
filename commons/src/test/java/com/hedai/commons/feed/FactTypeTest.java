package com.hedai.commons.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactTypeTest {
    @Test
    void aNameWithoutAVersionIsTheFirst() {
        assertThat(FactType.of("LoanActivated")).isEqualTo(new FactType("LoanActivated", 1));
    }

    @Test
    void laterVersionsArePartOfTheName() {
        assertThat(FactType.of("LoanActivatedV2")).isEqualTo(new FactType("LoanActivated", 2));
        assertThat(FactType.of("LoanActivatedV10")).isEqualTo(new FactType("LoanActivated", 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "loanActivated", "LoanActivatedV1", "LoanActivatedV02", "loan.activated", "Loan Activated"})
    void anythingElseIsNoType(String type) {
        assertThatThrownBy(() -> FactType.of(type)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSchemaIsNamedByOwnerTypeAndVersion() {
        assertThat(FactType.of("LoanActivatedV2").schema(Streams.DOMAIN, "loan-service"))
                .hasToString("urn:hedai:fact:loan-service:LoanActivated:2");
        assertThat(FactType.of("AuditRecorded").schema(Streams.AUDIT, "loan-service"))
                .hasToString("urn:hedai:fact:audit:AuditRecorded:1");
    }
}
