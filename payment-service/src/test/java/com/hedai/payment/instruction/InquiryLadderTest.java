package com.hedai.payment.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InquiryLadderTest {
    @Test
    void weAskSoonAtFirstThenEverLessOftenAndNeverStop() {
        assertThat(IntStream.range(0, 8).mapToObj(InquiryLadder::unknown).map(Duration::toMillis))
                .containsExactly(500L, 1_000L, 2_000L, 5_000L, 10_000L, 30_000L, 30_000L, 30_000L);
        assertThat(InquiryLadder.unknown(1_000_000)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void anAcceptedOrderLeavesTheBankTimeToCallBack() {
        assertThat(IntStream.range(0, 5).mapToObj(InquiryLadder::accepted).map(Duration::toMillis))
                .containsExactly(2_000L, 2_000L, 2_000L, 5_000L, 10_000L);
    }
}
