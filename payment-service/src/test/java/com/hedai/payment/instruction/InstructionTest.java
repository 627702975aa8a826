package com.hedai.payment.instruction;

import static com.hedai.payment.instruction.InstructionStatus.ACCEPTED;
import static com.hedai.payment.instruction.InstructionStatus.FAILED;
import static com.hedai.payment.instruction.InstructionStatus.MANUAL;
import static com.hedai.payment.instruction.InstructionStatus.READY;
import static com.hedai.payment.instruction.InstructionStatus.SENDING;
import static com.hedai.payment.instruction.InstructionStatus.SETTLED;
import static com.hedai.payment.instruction.InstructionStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.Money;
import com.hedai.payment.channel.ChannelResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstructionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration SAFE = Duration.ofSeconds(30);
    private static final Instant LATER = NOW.plusSeconds(31);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final ChannelResult SUCCESS = new ChannelResult.Settled(Money.of("10000.00"), DAY, "BK1");
    private static final ChannelResult OTHER_SUCCESS = new ChannelResult.Settled(Money.of("10000.00"), DAY, "BK2");
    private static final ChannelResult WRONG_AMOUNT = new ChannelResult.Settled(Money.of("1000.00"), DAY, "BK1");
    private static final ChannelResult FAILURE = new ChannelResult.Failed("INSUFFICIENT_FUNDS");
    private static final ChannelResult ACCEPTANCE = new ChannelResult.Accepted();
    private static final ChannelResult NO_SUCH_ORDER = new ChannelResult.NeverReceived();
    private static final ChannelResult SILENCE = new ChannelResult.Unknown("timeout");

    /** Whatever is learned in whatever state: one table. Asked when the safe time after sending is over. */
    @ParameterizedTest
    @CsvSource({
        "READY,    SETTLED, FAILED, MANUAL, ACCEPTED, READY,   READY",
        "SENDING,  SETTLED, FAILED, MANUAL, ACCEPTED, READY,   UNKNOWN",
        "ACCEPTED, SETTLED, FAILED, MANUAL, ACCEPTED, MANUAL,  ACCEPTED",
        "UNKNOWN,  SETTLED, FAILED, MANUAL, ACCEPTED, READY,   UNKNOWN",
        "SETTLED,  SETTLED, MANUAL, MANUAL, SETTLED,  SETTLED, SETTLED",
        "FAILED,   MANUAL,  FAILED, MANUAL, FAILED,   FAILED,  FAILED",
        "MANUAL,   MANUAL,  MANUAL, MANUAL, MANUAL,   MANUAL,  MANUAL"
    })
    void whatIsLearnedDecidesWhatFollows(
            InstructionStatus from,
            InstructionStatus success,
            InstructionStatus failure,
            InstructionStatus contradiction,
            InstructionStatus acceptance,
            InstructionStatus noSuchOrder,
            InstructionStatus silence) {
        var instruction = in(from);

        assertThat(List.of(
                        SUCCESS, FAILURE, new ChannelResult.Contradiction("ODD"), ACCEPTANCE, NO_SUCH_ORDER, SILENCE))
                .extracting(learned -> instruction.after(learned, LATER, SAFE).status())
                .containsExactly(success, failure, contradiction, acceptance, noSuchOrder, silence);
    }

    @Test
    void learningTheSameAgainChangesNothing() {
        var settled = in(SETTLED);
        var failed = in(FAILED);

        assertThat(settled.after(SUCCESS, LATER, SAFE)).isSameAs(settled);
        assertThat(failed.after(FAILURE, LATER, SAFE)).isSameAs(failed);
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED,   10000.00, BK1, SETTLED_AFTER_FAILURE",
        "SETTLED,  10000.00, BK2, SETTLED_TWICE",
        "SETTLED,  1000.00,  BK1, SETTLED_TWICE",
        "ACCEPTED, 1000.00,  BK1, AMOUNT_DIFFERS"
    })
    void aSuccessThatCannotBeTrueCallsAPerson(InstructionStatus from, String amount, String reference, String why) {
        var after = in(from).after(new ChannelResult.Settled(Money.of(amount), DAY, reference), LATER, SAFE);

        assertThat(after.status()).isEqualTo(MANUAL);
        assertThat(after.reason()).isEqualTo(why);
        assertThat(after.dueAt()).isNull();
    }

    @Test
    void theFirstContradictionStaysOnRecord() {
        var manual = in(ACCEPTED).after(WRONG_AMOUNT, LATER, SAFE);

        assertThat(manual.after(OTHER_SUCCESS, LATER, SAFE).reason()).isEqualTo("AMOUNT_DIFFERS");
    }

    @Test
    void newsOfAnOrderThatWasNeverSentCallsAPerson() {
        var recorded = recorded();

        assertThat(recorded.after(SUCCESS, NOW, SAFE).reason()).isEqualTo("NEVER_SENT");
        assertThat(recorded.after(FAILURE, NOW, SAFE).reason()).isEqualTo("NEVER_SENT");
    }

    @Test
    void anOrderTheBankDoesNotKnowYetIsAskedAgainAndNotSentAgain() {
        var unknown = in(UNKNOWN).after(NO_SUCH_ORDER, NOW.plusSeconds(29), SAFE);

        assertThat(unknown.status()).isEqualTo(UNKNOWN);
        assertThat(unknown.dueAt()).isAfter(NOW.plusSeconds(29));
    }

    @Test
    void anOrderTheBankNeverReceivedIsSentAgainUnderTheSameId() {
        var ready = in(UNKNOWN).after(NO_SUCH_ORDER, LATER, SAFE);

        var claimed = ready.claimed(LATER, LEASE);

        assertThat(ready.dueAt()).isEqualTo(LATER);
        assertThat(claimed.isToBeSent()).isTrue();
        assertThat(claimed.id()).isEqualTo(ready.id());
        assertThat(claimed.sends()).isEqualTo(2);
    }

    @Test
    void aSenderThatDiedIsFollowedByAnInquiryAndNotByASecondSend() {
        var sending = recorded().claimed(NOW, LEASE);

        var next = sending.claimed(NOW.plusSeconds(30), LEASE);

        assertThat(sending.isToBeSent()).isTrue();
        assertThat(next.isToBeSent()).isFalse();
        assertThat(next.status()).isEqualTo(SENDING);
        assertThat(next.sends()).isEqualTo(1);
        assertThat(next.epoch()).isEqualTo(2);
    }

    @Test
    void silenceIsFollowedByEverRarerInquiries() {
        var instruction = recorded().claimed(NOW, LEASE).after(SILENCE, NOW, SAFE);
        var waits = new java.util.ArrayList<Long>();

        for (var inquiry = 0; inquiry < 7; inquiry++) {
            waits.add(Duration.between(NOW, instruction.dueAt()).toMillis());
            instruction = instruction.claimed(NOW, LEASE).after(SILENCE, NOW, SAFE);
        }

        assertThat(waits).containsExactly(500L, 1_000L, 2_000L, 5_000L, 10_000L, 30_000L, 30_000L);
    }

    private static Instruction in(InstructionStatus status) {
        var sending = recorded().claimed(NOW, LEASE);
        return switch (status) {
            case READY -> sending.after(NO_SUCH_ORDER, LATER, SAFE);
            case SENDING -> sending;
            case ACCEPTED -> sending.after(ACCEPTANCE, NOW, SAFE);
            case UNKNOWN -> sending.after(SILENCE, NOW, SAFE);
            case SETTLED -> sending.after(SUCCESS, NOW, SAFE);
            case FAILED -> sending.after(FAILURE, NOW, SAFE);
            case MANUAL -> sending.after(WRONG_AMOUNT, NOW, SAFE);
        };
    }

    private static Instruction recorded() {
        var command = new Command(
                UUID.fromString("019ab000-0000-7000-8000-0000000000d1"),
                InstructionKind.DISBURSEMENT,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Money.of("10000.00"),
                DAY);
        return Instruction.recorded(command, "bank", NOW);
    }
}
