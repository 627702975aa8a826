package com.hedai.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.security.Scope;
import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.loan.fixture.FakeService.Response;
import com.hedai.testing.service.Person;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Surplus goes back to the borrower when two people of finance say so. */
class RefundIT extends ServicingTest {
    @Test
    void surplusGoesBackToTheCardOnceASecondPersonAgrees() {
        var loan = withSurplus();
        var first = treasurer(loan);
        var proposed = propose(first, loan, "1000.00");

        var byOneself = approve(first, proposed);
        var agreed = approve(treasurer(loan), proposed);

        assertThat(byOneself.code()).isEqualTo("SAME_PERSON");
        assertThat(agreed.status()).isEqualTo(204);
        var refund = awaitRefund(loan);
        assertThat(loan(loan).get("surplus").asString()).isEqualTo("0.00");
        apply(loan, "RefundSettled", """
                {"refundId": "%s", "loanId": "%s", "amount": "1000.00", "valueOn": "2026-11-22", "bankReference": "BK3"}
                """.formatted(refund, loan.id()));
        assertThat(status(loan)).isEqualTo("PAID");
        assertThat(sum("select sum(surplus) from loan_transaction where loan_id = ?", loan.id()))
                .isEqualTo("0.00");
    }

    @Test
    void nobodyIsGivenMoreThanTheSurplus() {
        var loan = withSurplus();

        assertThat(proposal(treasurer(loan), loan, "1000.01").code()).isEqualTo("SURPLUS_TOO_SMALL");
        assertThat(proposal(treasurer(loan), loan, "0.00").code()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void theSameSurplusGoesBackOnce() {
        var loan = withSurplus();
        var one = propose(treasurer(loan), loan, "600.00");
        var other = propose(treasurer(loan), loan, "600.00");
        var checker = treasurer(loan);
        approve(checker, one);

        var second = approve(checker, other);

        assertThat(second.code()).isEqualTo("SURPLUS_TOO_SMALL");
        assertThat(loan(loan).get("surplus").asString()).isEqualTo("400.00");
        assertThat(count("select count(*) from surplus_refund where loan_id = ?", loan.id()))
                .isEqualTo(1);
    }

    @Test
    void aRefundTheBankDoesNotTakeIsSurplusAgain() {
        var loan = withSurplus();
        approve(treasurer(loan), propose(treasurer(loan), loan, "1000.00"));
        var refund = awaitRefund(loan);
        var failed =
                "{\"refundId\": \"%s\", \"loanId\": \"%s\", \"reason\": \"CARD_CLOSED\"}".formatted(refund, loan.id());

        apply(loan, "RefundFailed", failed);
        apply(loan, "RefundFailed", failed);

        assertThat(status(loan)).isEqualTo("FAILED");
        assertThat(loan(loan).get("surplus").asString()).isEqualTo("1000.00");
    }

    @Test
    void aCardThatIsNotTheBorrowersIsRefusedByThePaymentService() {
        var loan = withSurplus();
        var strangersCard = UUID.randomUUID();
        NEIGHBOURS
                .payment()
                .on(
                        "PUT /internal/v1/refunds/.*",
                        asked -> asked.body().contains(strangersCard.toString())
                                ? new Response(422, "{\"code\": \"CARD_UNKNOWN\"}")
                                : new Response(202, "{\"id\": \"%s\"}".formatted(asked.id())));
        var proposed = caller.post(
                treasurer(loan),
                "/api/v1/loans/" + loan.id() + "/refunds",
                "{\"amount\": \"10.00\", \"cardId\": \"%s\", \"reason\": \"重复扣款\"}".formatted(strangersCard),
                UUID.randomUUID().toString());

        approve(treasurer(loan), proposed.json().get("changeRequestId").asString());

        await().atMost(Duration.ofSeconds(10)).until(() -> status(loan).equals("FAILED"));
        assertThat(loan(loan).get("surplus").asString()).isEqualTo("1000.00");
    }

    @Test
    void othersProposeNothing() {
        var loan = withSurplus();
        var otherLender = treasurer(loan).at(UUID.randomUUID());

        assertThat(proposal(otherLender, loan, "1.00").status()).isEqualTo(404);
        assertThat(proposal(loan.borrower(), loan, "1.00").status()).isEqualTo(403);
        assertThat(approve(otherLender, propose(treasurer(loan), loan, "1.00")).status())
                .isEqualTo(404);
    }

    /** 1,000.00 was lent and paid back on the same day, twice. */
    private TestLoan withSurplus() {
        var loan = active("1000.00", 3);
        receive(loan, UUID.randomUUID(), "2000.00", "2026-11-22");
        return loan;
    }

    private Person treasurer(TestLoan loan) {
        return identity.staff("finance")
                .may("loan:loan:read", Scope.INSTITUTION)
                .may("loan:refund:propose", Scope.INSTITUTION)
                .may("loan:refund:approve", Scope.INSTITUTION)
                .may("platform:change-request:read", Scope.INSTITUTION)
                .at(loan.institutionId());
    }

    private Reply proposal(Person person, TestLoan loan, String amount) {
        return caller.post(
                person,
                "/api/v1/loans/" + loan.id() + "/refunds",
                "{\"amount\": \"%s\", \"reason\": \"重复扣款\"}".formatted(amount),
                UUID.randomUUID().toString());
    }

    private String propose(Person person, TestLoan loan, String amount) {
        var reply = proposal(person, loan, amount);
        assertThat(reply.status()).isEqualTo(202);
        return reply.json().get("changeRequestId").asString();
    }

    private Reply approve(Person person, String changeRequest) {
        return caller.post(person, "/api/v1/loan/change-requests/" + changeRequest + "/approval", "");
    }

    private String status(TestLoan loan) {
        return caller.get(treasurer(loan), "/api/v1/loans/" + loan.id() + "/refunds")
                .json()
                .at("/items/0/status")
                .asString("");
    }

    private static UUID awaitRefund(TestLoan loan) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> NEIGHBOURS.payment().requests("/internal/v1/refunds/").stream()
                                .filter(asked -> asked.body().contains(loan.id().toString()))
                                .map(asked -> UUID.fromString(asked.id()))
                                .toList(),
                        asked -> !asked.isEmpty())
                .getFirst();
    }
}
