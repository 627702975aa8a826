package com.hedai.payment.instruction;

import static com.hedai.payment.channel.ScriptedBank.OnSend.ACCEPT;
import static com.hedai.payment.channel.ScriptedBank.OnSend.DECLINE;
import static com.hedai.payment.channel.ScriptedBank.OnSend.DIE_AFTER;
import static com.hedai.payment.channel.ScriptedBank.OnSend.DIE_BEFORE;
import static com.hedai.payment.channel.ScriptedBank.OnSend.LOSE_ANSWER;
import static com.hedai.payment.channel.ScriptedBank.OnSend.LOSE_REQUEST;
import static com.hedai.payment.channel.ScriptedBank.OnSend.SETTLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.Money;
import com.hedai.payment.channel.ChannelResult;
import com.hedai.payment.channel.ScriptedBank;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class InstructionIT extends MovingMoney {
    @Test
    void aDisbursementIsPaidAndBookedAndToldOnce() {
        var given = given();

        var answer = disburse(given, "10000.00");
        bring(given);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("status")).isEqualTo("READY");
        assertThat(status(given)).isEqualTo("SETTLED");
        assertThat(bank().cardNumberOf(given.id())).isEqualTo(CARD);
        assertThat(entries(given)).containsExactly("DISBURSEMENT_INTENT", "DISBURSEMENT_SETTLED");
        assertThat(facts(given)).containsExactly("DisbursementSettled");
        assertThat(fact(given))
                .contains("\"amount\":\"10000.00\"", "\"valueOn\":\"2026-11-22\"", "\"loanId\":\"" + given.loan());
    }

    @Test
    void aDeductionIsReceivedIntoSuspense() {
        var given = given();

        deduct(given, "1032.80", "ACTIVE");
        bring(given);

        assertThat(status(given)).isEqualTo("SETTLED");
        assertThat(entries(given)).containsExactly("REPAYMENT_RECEIVED");
        assertThat(facts(given)).containsExactly("RepaymentReceived");
        assertThat(fact(given)).contains("\"kind\":\"ACTIVE\"", "\"receiptId\":\"" + given.id());
    }

    @Test
    void aDeclinedDeductionMovesNothingAndIsTold() {
        var given = given();
        bank().script(given.id(), DECLINE);

        deduct(given, "1032.80", "SCHEDULED");
        bring(given);

        assertThat(status(given)).isEqualTo("FAILED");
        assertThat(entries(given)).isEmpty();
        assertThat(facts(given)).containsExactly("DeductionFailed");
        assertThat(fact(given)).contains("INSUFFICIENT_FUNDS");
    }

    @Test
    void aDeclinedDisbursementReversesItsIntent() {
        var given = given();
        bank().script(given.id(), DECLINE);

        disburse(given, "10000.00");
        bring(given);

        assertThat(entries(given)).containsExactly("DISBURSEMENT_INTENT", "DISBURSEMENT_FAILED");
        assertThat(facts(given)).containsExactly("DisbursementFailed");
        assertThat(balance(given, "1122")).isEqualTo("0.00");
        assertThat(balance(given, "2241")).isEqualTo("0.00");
    }

    @Test
    void fiftySameCommandsAtOnceAreOneOrder() {
        var given = given();

        var answers = atOnce(50, () -> disburse(given, "10000.00"));
        bring(given);

        assertThat(answers).allMatch(answer -> answer.status() == 202);
        assertThat(count("select count(*) from payment_instruction where id = ?", bytes(given.id())))
                .isOne();
        assertThat(entries(given)).containsExactly("DISBURSEMENT_INTENT", "DISBURSEMENT_SETTLED");
        assertThat(bank().sends(given.id())).isOne();
    }

    @Test
    void theSameCommandLaterFindsWhatBecameOfIt() {
        var given = given();
        disburse(given, "10000.00");
        bring(given);

        var again = disburse(given, "10000.00");

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text("status")).isEqualTo("SETTLED");
        assertThat(bank().sends(given.id())).isOne();
    }

    @Test
    void theSameIdForAnythingElseIsRefused() {
        var given = given();
        disburse(given, "10000.00");

        assertThat(disburse(given, "10000.01").text("code")).isEqualTo("INSTRUCTION_DIFFERS");
        assertThat(deduct(given, "10000.00", "ACTIVE").status()).isEqualTo(422);
    }

    @Test
    void nobodysCardIsPaidTo() {
        var given = given();
        var strangersCard = card(borrower());

        var answer = disburse(
                new Given(given.id(), given.institution(), given.borrower(), strangersCard, given.loan()), "10000.00");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("CARD_UNKNOWN");
        assertThat(entries(given)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-5.00"})
    void amountsMustBeAboveZero(String amount) {
        var answer = disburse(given(), amount);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("amount");
    }

    @Test
    void onlyLoanServiceMayCommand() {
        var given = given();

        var stranger = put(path(given), "Bearer " + identity.service("risk-service"), given.disbursement("1.00"));
        var borrower = put(path(given), borrower().bearer(), given.disbursement("1.00"));

        assertThat(List.of(stranger.status(), borrower.status())).containsExactly(403, 403);
    }

    @Test
    void aBankThatNeverAnsweredAndNeverReceivedIsSentTheSameOrderAgain() {
        var given = given();
        bank().script(given.id(), LOSE_REQUEST, SETTLE);
        disburse(given, "10000.00");

        step();
        assertThat(status(given)).isEqualTo("UNKNOWN");
        clock.advance(Duration.ofSeconds(1));
        step();
        assertThat(bank().sends(given.id())).as("not yet: it may be on its way").isOne();
        bring(given);

        assertThat(status(given)).isEqualTo("SETTLED");
        assertThat(bank().sends(given.id())).isEqualTo(2);
        assertThat(entries(given)).containsExactly("DISBURSEMENT_INTENT", "DISBURSEMENT_SETTLED");
    }

    @Test
    void aLostAnswerIsFoundByInquiryAndNothingIsSentAgain() {
        var given = given();
        bank().script(given.id(), LOSE_ANSWER);
        bank().stayedSilent(given.id(), 3);

        disburse(given, "10000.00");
        bring(given);

        assertThat(status(given)).isEqualTo("SETTLED");
        assertThat(bank().sends(given.id())).isOne();
        assertThat(facts(given)).containsExactly("DisbursementSettled");
    }

    @Test
    void anAcceptedOrderIsAskedAboutUntilItIsCarriedOut() {
        var given = given();
        bank().script(given.id(), ACCEPT);
        disburse(given, "10000.00");
        step();
        assertThat(status(given)).isEqualTo("ACCEPTED");

        bank().carriedOut(given.id());
        bring(given);

        assertThat(status(given)).isEqualTo("SETTLED");
    }

    @Test
    void deathBeforeTheSendIsFollowedByAnInquiryThenTheSameOrder() {
        var given = given();
        bank().script(given.id(), DIE_BEFORE, SETTLE);
        disburse(given, "10000.00");

        dyingStep();
        assertThat(status(given)).isEqualTo("SENDING");
        bring(given);

        assertThat(status(given)).isEqualTo("SETTLED");
        assertThat(bank().sends(given.id())).isEqualTo(2);
    }

    @Test
    void deathAfterTheSendIsFollowedByAnInquiryThatFindsTheOrder() {
        var given = given();
        bank().script(given.id(), DIE_AFTER);
        disburse(given, "10000.00");

        dyingStep();
        bring(given);

        assertThat(status(given)).isEqualTo("SETTLED");
        assertThat(bank().sends(given.id())).isOne();
        assertThat(facts(given)).containsExactly("DisbursementSettled");
    }

    /** The transaction that keeps the outcome breaks at each of its writes: nothing of it stays, and the next inquiry brings it. */
    @ParameterizedTest
    @ValueSource(strings = {"posting", "journal_entry", "outbox", "instruction_event"})
    void deathWhileTheOutcomeIsKeptLosesNothingAndDoublesNothing(String table) {
        var given = given();
        bank().script(given.id(), SETTLE);
        disburse(given, "10000.00");
        var claimed = claimed(given);
        assertThat(bank().send(order(claimed))).isInstanceOf(ChannelResult.Settled.class);

        breaking(table, () -> {
            try {
                instructions.learn(claimed, LearnedBy.SENDING, success(given, "10000.00"));
            } catch (DataAccessException died) {
                assertThat(died).hasMessageContaining("died here");
            }
        });
        assertThat(status(given)).isEqualTo("SENDING");
        assertThat(entries(given)).containsExactly("DISBURSEMENT_INTENT");
        assertThat(facts(given)).isEmpty();
        bring(given);

        assertThat(status(given)).isEqualTo("SETTLED");
        assertThat(entries(given)).containsExactly("DISBURSEMENT_INTENT", "DISBURSEMENT_SETTLED");
        assertThat(facts(given)).containsExactly("DisbursementSettled");
        assertThat(bank().sends(given.id())).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"posting", "journal_entry", "instruction_event", "outbox"})
    void deathWhileTheCommandIsKeptLeavesNothingAndTheRepeatSucceeds(String table) {
        var given = given();

        breaking(table, () -> assertThat(disburse(given, "10000.00").status()).isEqualTo(500));
        assertThat(count("select count(*) from payment_instruction where id = ?", bytes(given.id())))
                .isZero();

        assertThat(disburse(given, "10000.00").status()).isEqualTo(202);
        bring(given);
        assertThat(entries(given)).containsExactly("DISBURSEMENT_INTENT", "DISBURSEMENT_SETTLED");
    }

    @Test
    void anOwnerThatWakesLateDoesNoHarm() {
        var given = given();
        bank().script(given.id(), ACCEPT);
        disburse(given, "10000.00");
        var frozen = claimed(given);
        clock.advance(Duration.ofSeconds(31));
        step();
        assertThat(status(given)).as("another asked, and sent it in its place").isEqualTo("ACCEPTED");

        instructions.learn(frozen, LearnedBy.SENDING, new ChannelResult.Unknown("woke late"));
        assertThat(status(given))
                .as("what it does not know is not its business any more")
                .isEqualTo("ACCEPTED");
        instructions.learn(frozen, LearnedBy.SENDING, success(given, "10000.00"));
        assertThat(status(given)).as("what is final counts whoever learned it").isEqualTo("SETTLED");

        assertThat(bank().sends(given.id())).isOne();
    }

    @Test
    void successAfterFailureBooksNothingAndCallsAPerson() {
        var given = given();
        bank().script(given.id(), DECLINE);
        disburse(given, "10000.00");
        bring(given);
        var failed = instructions.find(given.id()).orElseThrow();

        instructions.learn(failed, LearnedBy.INQUIRY, success(given, "10000.00"));

        assertThat(status(given)).isEqualTo("MANUAL");
        assertThat(entries(given)).containsExactly("DISBURSEMENT_INTENT", "DISBURSEMENT_FAILED");
        assertThat(facts(given)).containsExactly("DisbursementFailed");
        assertThat(audits("payment:instruction:manual", given)).isOne();
    }

    @Test
    void oneMovementAtTheBankSettlesOneInstructionOnly() {
        var first = given();
        disburse(first, "10000.00");
        bring(first);
        var second = given();
        bank().script(second.id(), ACCEPT);
        disburse(second, "10000.00");
        step();

        var accepted = instructions.find(second.id()).orElseThrow();
        instructions.learn(
                accepted,
                LearnedBy.INQUIRY,
                new ChannelResult.Settled(
                        Money.of("10000.00"), LocalDate.of(2026, 11, 22), ScriptedBank.reference(first.id())));

        assertThat(status(second)).isEqualTo("MANUAL");
        assertThat(instructions.find(second.id()).orElseThrow().reason()).isEqualTo("REFERENCE_OF_ANOTHER");
    }

    @Test
    void financeSeesItsOwnInstructionsWithTheirHistory() {
        var given = given();
        bank().script(given.id(), LOSE_ANSWER);
        disburse(given, "10000.00");
        bring(given);
        var finance = finance(given.institution());

        var list = get("/api/v1/payment-instructions?loanId=" + given.loan(), finance.bearer());
        var one = get("/api/v1/payment-instructions/" + given.id(), finance.bearer());
        var elsewhere = get(
                "/api/v1/payment-instructions/" + given.id(),
                finance(UUID.randomUUID()).bearer());

        assertThat(list.body().path("items").size()).isOne();
        assertThat(one.body()
                        .path("history")
                        .valueStream()
                        .map(line -> line.path("status").asString()))
                .containsExactly("READY", "SENDING", "UNKNOWN", "SETTLED");
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(get("/api/v1/payment-instructions", borrower().bearer()).status())
                .isEqualTo(403);
        assertThat(audits("payment:instruction:read", given)).isEqualTo(2);
    }

    @Test
    void theHistoryOfAnInstructionCannotBeRewritten() {
        var given = given();
        disburse(given, "10000.00");

        for (var statement : List.of("update instruction_event set detail = 'x'", "delete from instruction_event")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql.update(statement))
                    .hasMessageContaining("the history of an instruction is never");
        }
    }

    /** What other tests left to be asked again may be due just now and come first. */
    private Instruction claimed(Given given) {
        return Stream.generate(instructions::claim)
                .map(Optional::orElseThrow)
                .filter(instruction -> instruction.id().equals(given.id()))
                .findFirst()
                .orElseThrow();
    }

    private void dyingStep() {
        try {
            step();
        } catch (ScriptedBank.Death died) {
            assertThat(died).isNotNull();
        }
    }

    private static com.hedai.payment.channel.PaymentOrder order(Instruction instruction) {
        return new com.hedai.payment.channel.PaymentOrder(
                instruction.id(), instruction.kind().movement(), instruction.amount(), CARD, "李小明");
    }

    private static ChannelResult success(Given given, String amount) {
        return new ChannelResult.Settled(
                Money.of(amount), LocalDate.of(2026, 11, 22), ScriptedBank.reference(given.id()));
    }

    /** While the work runs, every insert into the table fails as if the process died there. */
    private void breaking(String table, Runnable work) {
        var owner = owner();
        owner.execute("create trigger broken before insert on " + table
                + " for each row signal sqlstate '45000' set message_text = 'died here'");
        try {
            work.run();
        } finally {
            owner.execute("drop trigger broken");
        }
    }
}
