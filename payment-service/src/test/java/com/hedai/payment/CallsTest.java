package com.hedai.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.testing.contract.CallerContract;
import org.junit.jupiter.api.Test;

class CallsTest {
    @Test
    void whatWeAskOfNeighboursIsWhatTheyOffer() {
        assertThat(CallerContract.differencesOf("com.hedai.payment")).isEmpty();
    }
}
