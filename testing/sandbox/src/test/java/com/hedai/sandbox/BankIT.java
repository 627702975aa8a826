package com.hedai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.money.Money;
import com.hedai.testing.people.Person;
import com.hedai.testing.sandbox.BookedAccount.Movement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BankIT extends SandboxTest {
    @Test
    void fiftyEqualOrdersAtOnceMoveMoneyOnce() throws Exception {
        var person = registered();
        var before = control.account(person.cardNumber()).balance();
        var lenderBefore = control.account("LENDER").balance();
        var orderId = newOrderId();

        var answers = new ArrayList<PartnerRequests.Answer>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<PartnerRequests.Answer> put =
                    () -> client.put("/bank/v1/payouts/" + orderId, transfer(person, "8000.00"));
            for (var future : executor.invokeAll(Collections.nCopies(50, put))) {
                answers.add(future.get());
            }
        }
        await().until(() -> statusOf(orderId).equals("SUCCESS"));

        assertThat(answers).hasSize(50).allMatch(answer -> answer.status() == 202 && answer.genuine());
        assertThat(control.account(person.cardNumber()).balance()).isEqualTo(before.plus(Money.of("8000.00")));
        assertThat(control.account("LENDER").balance()).isEqualTo(lenderBefore.minus(Money.of("8000.00")));
        assertThat(control.account(person.cardNumber()).booked()).hasSize(1);
    }

    @Test
    void anotherBodyUnderTheSameOrderIdIsRefused() throws IOException {
        var person = registered();
        var orderId = newOrderId();
        payOut(orderId, person, "100.00");

        var amount = client.put("/bank/v1/payouts/" + orderId, transfer(person, "100.01"));
        var direction = client.put("/bank/v1/deductions/" + orderId, transfer(person, "100.00"));

        assertThat(amount.status()).isEqualTo(409);
        assertThat(amount.value("code")).isEqualTo("ORDER_DIFFERS");
        assertThat(direction.status()).isEqualTo(409);
    }

    @Test
    void anOrderTheBankNeverTookIsNotFound() throws IOException {
        var answer = client.get("/bank/v1/payouts/" + newOrderId());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.value("code")).isEqualTo("ORDER_NOT_FOUND");
        assertThat(answer.genuine()).isTrue();
    }

    @Test
    void aPayoutIsAcceptedThenExecutedOnTheBanksDay() throws IOException {
        var person = registered();
        var orderId = newOrderId();

        var accepted = client.put("/bank/v1/payouts/" + orderId, transfer(person, "5000.00"));
        await().until(() -> statusOf(orderId).equals("SUCCESS"));
        var paid = client.get("/bank/v1/payouts/" + orderId);

        assertThat(accepted.value("status")).isIn("ACCEPTED", "SUCCESS");
        assertThat(paid.value("status")).isEqualTo("SUCCESS");
        assertThat(paid.value("amount")).isEqualTo("5000.00");
        assertThat(paid.value("valueOn")).isEqualTo("2026-11-22");
        assertThat(paid.value("bankReference")).startsWith("BK20261122");
    }

    @Test
    void aDeductionOverTheBalanceFailsAndMovesNothing() throws IOException {
        var person = registered();
        var balance = control.account(person.cardNumber()).balance();
        var orderId = newOrderId();

        deduct(orderId, person, balance.plus(Money.of("0.01")).toString());

        await().until(() -> statusOf(orderId).equals("FAILED"));
        assertThat(client.get("/bank/v1/deductions/" + orderId).value("failureCode"))
                .isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(control.account(person.cardNumber()).balance()).isEqualTo(balance);
    }

    @Test
    void aDeductionTakesTheWholeBalanceButNotMore() throws IOException {
        var person = registered();
        var balance = control.account(person.cardNumber()).balance();
        var orderId = newOrderId();

        deduct(orderId, person, balance.toString());

        await().until(() -> statusOf(orderId).equals("SUCCESS"));
        assertThat(control.account(person.cardNumber()).balance()).isEqualTo(Money.ZERO);
    }

    @Test
    void anUnknownCardFails() throws IOException {
        var stranger = somebody();
        var orderId = newOrderId();

        payOut(orderId, stranger, "10.00");

        await().until(() -> statusOf(orderId).equals("FAILED"));
        assertThat(client.get("/bank/v1/payouts/" + orderId).value("failureCode"))
                .isEqualTo("CARD_NOT_FOUND");
    }

    @Test
    void aPayoutToAnotherNameThanTheCardsFails() throws IOException {
        var person = registered();
        var orderId = newOrderId();
        var body = transfer(person, "10.00").replace(person.name(), "某某某");

        client.put("/bank/v1/payouts/" + orderId, body);

        await().until(() -> statusOf(orderId).equals("FAILED"));
        assertThat(control.order(orderId).orElseThrow().order().failureCode()).isEqualTo("HOLDER_MISMATCH");
    }

    @Test
    void amountsWithFractionsOfAFenOrBelowZeroAreRefused() throws IOException {
        var person = registered();

        assertThat(client.put("/bank/v1/payouts/" + newOrderId(), transfer(person, "10.001"))
                        .status())
                .isEqualTo(400);
        assertThat(client.put("/bank/v1/payouts/" + newOrderId(), transfer(person, "-1.00"))
                        .value("code"))
                .isEqualTo("INVALID_REQUEST");
    }

    @Test
    void theDaysStatementListsWhatMovedAndNothingElse() throws IOException {
        control.moveTo(TODAY.plusDays(40));
        var person = registered();
        var payout = newOrderId();
        var deduction = newOrderId();
        var failed = newOrderId();
        payOut(payout, person, "300.00");
        await().until(() -> statusOf(payout).equals("SUCCESS"));
        deduct(deduction, person, "120.50");
        payOut(failed, somebody(), "1.00");
        await().until(() ->
                statusOf(deduction).equals("SUCCESS") && statusOf(failed).equals("FAILED"));

        control.moveTo(TODAY.plusDays(41));
        var statement = client.get("/bank/v1/statements/2027-01-01").json();

        assertThat(statement.path("closed").asBoolean()).isTrue();
        assertThat(statement
                        .path("entries")
                        .valueStream()
                        .map(entry -> entry.path("orderId").asString()))
                .containsExactly(payout, deduction);
        assertThat(statement.path("payouts").path("total").asString()).isEqualTo("300.00");
        assertThat(statement.path("deductions").path("total").asString()).isEqualTo("120.50");
        assertThat(statement.path("entries").get(0).path("maskedNumber").asString())
                .contains("****")
                .doesNotContain(person.cardNumber());
    }

    @Test
    void aCardIsVerifiedByItsFourElements() throws IOException {
        var person = registered();

        assertThat(verify(person, person.phone()).value("outcome")).isEqualTo("MATCH");
        assertThat(verify(person, person.phone()).value("bankName"))
                .isEqualTo(person.bankStatement().bank());
        assertThat(verify(person, "13900000000").value("outcome")).isEqualTo("MISMATCH");
        assertThat(verify(somebody(), "13900000000").value("outcome")).isEqualTo("UNKNOWN_CARD");
    }

    private PartnerRequests.Answer verify(Person person, String phone) throws IOException {
        return client.post("/bank/v1/card-verifications", """
                {"cardNumber": "%s", "holderName": "%s", "identityNumber": "%s", "phone": "%s"}""".formatted(
                        person.cardNumber(), person.name(), person.identityNumber(), phone));
    }

    @Test
    void moneyMayComeFromOutside() {
        var person = registered();
        var before = control.account(person.cardNumber()).balance();

        control.moveFromOutside(person.cardNumber(), Money.of("9000.00"), "某某公司", "代发工资");
        control.moveFromOutside(person.cardNumber(), Money.of("-500.00"), "某某证券", "银证转账");

        var account = control.account(person.cardNumber());
        assertThat(account.balance()).isEqualTo(before.plus(Money.of("8500.00")));
        assertThat(account.booked()).extracting(Movement::counterparty).containsExactly("某某公司", "某某证券");
    }
}
