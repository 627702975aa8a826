package com.hedai.payment.instruction;

import static com.hedai.payment.channel.ScriptedBank.OnSend.ACCEPT;
import static com.hedai.payment.channel.ScriptedBank.OnSend.DECLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.money.Money;
import com.hedai.commons.security.Actors;
import com.hedai.commons.security.Scope;
import com.hedai.payment.Reply;
import com.hedai.payment.channel.ChannelResult;
import com.hedai.payment.channel.ScriptedBank;
import com.hedai.testing.service.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders in people's hands, ended by two of them. */
class ResolutionIT extends MovingMoney {
    private static final String MOVED = """
            {"outcome": "SETTLED", "valueOn": "2026-11-23", "bankReference": "%s", "reason": "银行回函确认已入账"}
            """;
    private static final String NOT_MOVED = """
            {"outcome": "FAILED", "reason": "银行回函确认未扣款"}
            """;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void moneyThatMovedIsBookedOnceASecondPersonAgrees() {
        var given = forgotten("1032.80");
        var one = treasurer(given);
        var proposed = proposed(one, given, MOVED.formatted("BKR" + given.loan()));

        var byOneself = approve(one, proposed);
        assertThat(status(given)).isEqualTo("MANUAL");
        var agreed = approve(treasurer(given), proposed);

        assertThat(byOneself.text("code")).isEqualTo("SAME_PERSON");
        assertThat(agreed.status()).isEqualTo(204);
        assertThat(status(given)).isEqualTo("SETTLED");
        assertThat(entries(given)).containsExactly("REPAYMENT_RECEIVED");
        assertThat(facts(given)).containsExactly("RepaymentReceived");
        assertThat(fact(given)).contains("\"valueOn\":\"2026-11-23\"");
    }

    @Test
    void moneyThatDidNotMoveIsToldToo() {
        var given = forgotten("1032.80");

        approve(treasurer(given), proposed(treasurer(given), given, NOT_MOVED));

        assertThat(status(given)).isEqualTo("FAILED");
        assertThat(entries(given)).isEmpty();
        assertThat(facts(given)).containsExactly("DeductionFailed");
    }

    @Test
    void aDecisionIsTakenOnce() {
        var given = forgotten("1032.80");
        var first = proposed(treasurer(given), given, NOT_MOVED);
        var second = proposed(treasurer(given), given, MOVED.formatted("BKS" + given.loan()));
        var checker = treasurer(given);

        approve(checker, first);

        assertThat(approve(checker, second).text("code")).isEqualTo("NOT_IN_DOUBT");
        assertThat(status(given)).isEqualTo("FAILED");
        assertThat(facts(given)).hasSize(1);
    }

    @Test
    void moneyThatCameAfterAFailureIsTakenIn() {
        var given = given();
        bank().script(given.id(), DECLINE);
        deduct(given, "1032.80", "SCHEDULED");
        bring(given);
        told(given, new ChannelResult.Settled(Money.of("1032.80"), LocalDate.of(2026, 11, 23), "BKL" + given.loan()));
        assertThat(status(given)).isEqualTo("MANUAL");

        approve(treasurer(given), proposed(treasurer(given), given, MOVED.formatted("BKL" + given.loan())));

        assertThat(facts(given)).containsExactly("DeductionFailed", "RepaymentReceived");
        assertThat(entries(given)).containsExactly("REPAYMENT_RECEIVED");
    }

    @Test
    void whatWasToldAndBookedIsNotUnsaid() {
        var given = given();
        deduct(given, "1032.80", "SCHEDULED");
        bring(given);
        told(given, new ChannelResult.Failed("DECLINED_BY_BANK"));
        assertThat(status(given)).isEqualTo("MANUAL");

        var against = propose(treasurer(given), given, NOT_MOVED);
        approve(
                treasurer(given),
                proposed(treasurer(given), given, MOVED.formatted(ScriptedBank.reference(given.id()))));

        assertThat(against.text("code")).isEqualTo("RESOLUTION_CONTRADICTS_BOOKS");
        assertThat(status(given)).isEqualTo("SETTLED");
        assertThat(entries(given)).containsExactly("REPAYMENT_RECEIVED");
        assertThat(facts(given)).containsExactly("RepaymentReceived");
    }

    @Test
    void whatIsNotInDoubtNeedsNobody() {
        var given = given();
        deduct(given, "1032.80", "SCHEDULED");
        bring(given);

        assertThat(propose(treasurer(given), given, NOT_MOVED).text("code")).isEqualTo("NOT_IN_DOUBT");
    }

    @Test
    void aMovementNeedsItsDayAndReferenceAndHasOneOrder() {
        var given = forgotten("1032.80");
        var settled = given();
        deduct(settled, "1.00", "ACTIVE");
        bring(settled);

        var incomplete = propose(treasurer(given), given, "{\"outcome\": \"SETTLED\", \"reason\": \"x\"}");
        var taken = propose(treasurer(given), given, MOVED.formatted(ScriptedBank.reference(settled.id())));

        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(taken.text("code")).isEqualTo("REFERENCE_TAKEN");
    }

    @Test
    void othersDecideNothing() {
        var given = forgotten("1032.80");

        assertThat(propose(treasurer(given).at(UUID.randomUUID()), given, NOT_MOVED)
                        .status())
                .isEqualTo(404);
        assertThat(propose(finance(given.institution()), given, NOT_MOVED).status())
                .isEqualTo(403);
    }

    @Test
    void aFailedDisbursementIsReversedOnTheDayTheBooksAreOn() {
        var given = given();
        bank().script(given.id(), ACCEPT);
        put("/internal/v1/disbursements/" + given.id(), loanService(), given.disbursement("10000.00"));
        step();
        neighbours().loanFacts().tell("BusinessDayClosed", given.institution(), given.institution(), """
                        {"institutionId": "%s", "day": "2026-11-22", "next": "2026-11-23"}
                        """.formatted(
                        given.institution()));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> count("select count(*) from institution_day where institution_id = ?", (Object)
                                bytes(given.institution()))
                        == 1);

        told(given, new ChannelResult.Failed("CARD_NOT_FOUND"));

        assertThat(day(given, "DISBURSEMENT_INTENT")).isEqualTo("2026-11-22");
        assertThat(day(given, "DISBURSEMENT_FAILED")).isEqualTo("2026-11-23");
    }

    /** An order the bank took and then knew nothing of. */
    private Given forgotten(String amount) {
        var given = given();
        bank().script(given.id(), ACCEPT);
        deduct(given, amount, "SCHEDULED");
        step();
        told(given, new ChannelResult.Contradiction("FORGOTTEN_BY_THE_BANK"));
        assertThat(status(given)).isEqualTo("MANUAL");
        return given;
    }

    private void told(Given given, ChannelResult news) {
        Actors.asSystem(
                "bank",
                given.institution(),
                () -> transaction.executeWithoutResult(_ -> instructions.told(given.id(), news)));
    }

    private Person treasurer(Given given) {
        return identity.staff("finance")
                .may("payment:instruction:resolve", Scope.INSTITUTION)
                .may("payment:instruction:confirm", Scope.INSTITUTION)
                .may("platform:change-request:read", Scope.INSTITUTION)
                .at(given.institution());
    }

    private Reply propose(Person person, Given given, String body) {
        return call(
                "POST",
                "/api/v1/payment-instructions/" + given.id() + "/resolution",
                person.bearer(),
                body,
                List.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private String proposed(Person person, Given given, String body) {
        var reply = propose(person, given, body);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(202);
        return reply.text("changeRequestId");
    }

    private Reply approve(Person person, String changeRequest) {
        return post("/api/v1/payment/change-requests/" + changeRequest + "/approval", person.bearer(), "");
    }

    private String day(Given given, String kind) {
        return sql.queryForObject(
                "select business_on from journal_entry where subject_id = ? and kind = ?",
                String.class,
                bytes(given.id()),
                kind);
    }
}
