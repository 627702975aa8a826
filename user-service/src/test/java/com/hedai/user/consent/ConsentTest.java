package com.hedai.user.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentTest {
    private static final Instant GIVEN = Instant.parse("2026-11-22T02:00:00Z");
    private static final UUID SOMEBODY = new UUID(0, 1);

    @Test
    void aConsentCountsForAsManyDaysAsTheDocumentSays() {
        var document = document(1, 1, 365);
        var consent = document.consent(SOMEBODY, SOMEBODY, SOMEBODY, GIVEN, SOMEBODY, "");

        assertThat(consent.isValid(document, GIVEN.plus(Duration.ofDays(364)))).isTrue();
        assertThat(consent.isValid(document, GIVEN.plus(Duration.ofDays(365)))).isFalse();
    }

    @Test
    void withoutALimitItCountsUntilWithdrawn() {
        var document = document(1, 1, null);
        var consent = document.consent(SOMEBODY, SOMEBODY, SOMEBODY, GIVEN, SOMEBODY, "");

        assertThat(consent.isValid(document, GIVEN.plus(Duration.ofDays(5000)))).isTrue();
    }

    @Test
    void aNewVersionMayOrMayNotEndWhatWasGivenToTheOldOne() {
        var consent = document(1, 1, null).consent(SOMEBODY, SOMEBODY, SOMEBODY, GIVEN, SOMEBODY, "");

        assertThat(consent.isValid(document(2, 1, null), GIVEN)).isTrue();
        assertThat(consent.isValid(document(2, 2, null), GIVEN)).isFalse();
    }

    private static ConsentDocument document(int version, int oldestValid, @Nullable Integer days) {
        return new ConsentDocument(DocumentCode.CREDIT_INQUIRY, version, Instant.EPOCH, oldestValid, days, "", "");
    }
}
