package com.hedai.loan.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownFactsTest {
    @Test
    void whatIsLearnedReplacesWhatWasKnown() {
        var facts = new KnownFacts(Map.of("score", 50L)).plus(Map.of("score", 60L, "amount", 1L));

        assertThat(facts.values()).isEqualTo(Map.of("score", 60L, "amount", 1L));
    }

    @Test
    void aReferralStays() {
        var facts = new KnownFacts(Map.of("referred", 1L)).plus(Map.of("referred", 0L));

        assertThat(facts.values()).containsEntry("referred", 1L);
    }

    @Test
    void whoWasNotReferredYetIsNotKnownToPass() {
        assertThat(new KnownFacts(Map.of()).plus(Map.of("amount", 1L)).values()).doesNotContainKey("referred");
    }
}
