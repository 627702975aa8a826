package com.hedai.payment.channel.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.Money;
import com.hedai.payment.channel.ChannelResult;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankWordsTest {
    private static final Money AMOUNT = Money.of("10000.00");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTED", "PROCESSING"})
    void anOrderUnderWayIsAccepted(String status) {
        assertThat(BankWords.result(status, AMOUNT, null, null, null)).isEqualTo(new ChannelResult.Accepted());
    }

    @Test
    void aCompleteSuccessIsSettled() {
        assertThat(BankWords.result("SUCCESS", AMOUNT, DAY, "BK20261122001", null))
                .isEqualTo(new ChannelResult.Settled(AMOUNT, DAY, "BK20261122001"));
    }

    @Test
    void aSuccessThatLacksSomethingIsNotBelieved() {
        assertThat(BankWords.result("SUCCESS", AMOUNT, null, "BK1", null)).isInstanceOf(ChannelResult.Unknown.class);
        assertThat(BankWords.result("SUCCESS", AMOUNT, DAY, null, null)).isInstanceOf(ChannelResult.Unknown.class);
        assertThat(BankWords.result("SUCCESS", null, DAY, "BK1", null)).isInstanceOf(ChannelResult.Unknown.class);
        assertThat(BankWords.result("SUCCESS", AMOUNT, DAY, "BK 1; drop", null))
                .isInstanceOf(ChannelResult.Unknown.class);
    }

    @Test
    void aFailureKeepsTheBanksCodeAndNothingElseItMayWrite() {
        assertThat(BankWords.result("FAILED", AMOUNT, null, null, "INSUFFICIENT_FUNDS"))
                .isEqualTo(new ChannelResult.Failed("INSUFFICIENT_FUNDS"));
        assertThat(BankWords.result("FAILED", AMOUNT, null, null, "card 6228 of Mr Li"))
                .isEqualTo(new ChannelResult.Failed("DECLINED_BY_BANK"));
    }

    @Test
    void aWordWeDoNotKnowIsUnknown() {
        assertThat(BankWords.result("MAYBE", AMOUNT, DAY, "BK1", null)).isInstanceOf(ChannelResult.Unknown.class);
    }
}
