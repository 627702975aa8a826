package com.hedai.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.security.Scope;
import com.hedai.loan.fixture.FakeService.Request;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Early settlement, and money that crosses it. */
class SettlementIT extends ServicingTest {
    private static final LocalDate SETTLED_ON = LocalDate.of(2026, 12, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 22);

    @Test
    void theQuoteOfTheDaySettlesTheLoan() {
        var loan = activeUntil(SETTLED_ON);

        var quote = quote(loan, "");
        var order = settling(loan, "12036.00");
        receive(loan, sentAs(order), "12036.00", "2026-12-02");

        assertThat(quote.get("total").asString()).isEqualTo("12036.00");
        assertThat(quote.get("interest").asString()).isEqualTo("36.00");
        var shown = loan(loan);
        assertThat(shown.get("status").asString()).isEqualTo("SETTLED");
        assertThat(shown.get("surplus").asString()).isEqualTo("0.00");
        assertThat(facts("RepaymentAllocated", loan.id())).singleElement().satisfies(fact -> {
            assertThat(fact.get("interest").asString()).isEqualTo("36.00");
            assertThat(fact.get("principal").asString()).isEqualTo("12000.00");
        });
        assertThat(sum("select interest from loan_accrual where loan_id = ?", loan.id()))
                .isEqualTo("36.00");
        assertThat(messages(loan))
                .singleElement()
                .satisfies(message -> assertThat(message.body())
                        .contains("LOAN_SETTLED", shown.get("number").asString()));
    }

    @Test
    void anotherAmountThanTodaysQuoteIsRefused() {
        var loan = activeUntil(SETTLED_ON);

        var refused = settle(loan, "12035.99", UUID.randomUUID().toString());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("QUOTE_CHANGED");
        assertThat(refused.json().get("title").asString()).contains("12036.00");
    }

    @Test
    void daysToComeAreQuotedToo() {
        var loan = activeUntil(SETTLED_ON);

        assertThat(quote(loan, "?on=2026-12-22").get("total").asString()).isEqualTo("12108.00");
        assertThat(quote(loan, "?on=2026-12-01").path("code").asString()).isEqualTo("QUOTE_DAY_OUT_OF_RANGE");
        assertThat(quote(loan, "?on=2027-06-01").path("code").asString()).isEqualTo("QUOTE_DAY_OUT_OF_RANGE");
    }

    @Test
    void aReceiptADayLaterStillSettlesAtTheQuote() {
        var loan = activeUntil(SETTLED_ON);
        var order = settling(loan, "12036.00");
        var receipt = sentAs(order);
        closeUntil(loan.institutionId(), SETTLED_ON.plusDays(1));
        assertThat(sum("select interest from loan_accrual where loan_id = ?", loan.id()))
                .isEqualTo("39.60");

        receive(loan, receipt, "12036.00", "2026-12-03");

        assertThat(loan(loan).get("status").asString()).isEqualTo("SETTLED");
        assertThat(loan(loan).get("surplus").asString()).isEqualTo("0.00");
        assertThat(sum("select interest from loan_accrual where loan_id = ?", loan.id()))
                .isEqualTo("36.00");
        assertThat(sum("select sum(interest) from accrual_total where institution_id = ?", loan.institutionId()))
                .isEqualTo("36.00");
    }

    @Test
    void theSameRequestSettlesOnceAndASecondOneIsRefused() throws Exception {
        var loan = activeUntil(SETTLED_ON);
        var key = UUID.randomUUID().toString();
        List<Callable<Integer>> requests = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> settle(
                                loan,
                                "12036.00",
                                i < 4 ? key : UUID.randomUUID().toString())
                        .status())
                .toList();

        var statuses = allAtOnce(requests);

        assertThat(statuses).contains(202).allMatch(status -> status == 202 || status == 409);
        assertThat(count("select count(*) from deduction_order where kind = 'SETTLEMENT' and loan_id = ?", loan.id()))
                .isEqualTo(1);
        assertThat(settle(loan, "12036.00", UUID.randomUUID().toString()).code())
                .isEqualTo("PAYMENT_UNDER_WAY");
        assertThat(repay(loan, "100.00").code()).isEqualTo("LOAN_BEING_SETTLED");
    }

    @Test
    void whatFallsDueMeanwhileIsNotDeductedBeside() {
        var loan = activeUntil(DUE.minusDays(1));
        sentAs(settling(loan, "12104.40"));

        closeUntil(loan.institutionId(), DUE);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> count(
                                "select count(*) from deduction_order where kind = 'SCHEDULED' and status = 'CANCELLED'"
                                        + " and loan_id = ?",
                                loan.id())
                        == 1);
        assertThat(deductions(loan)).hasSize(1);
    }

    @Test
    void nothingIsSettledWhileADeductionIsUnderWay() {
        var loan = activeUntil(DUE);
        awaitDeduction(loan, 1);

        var refused = settle(loan, "12108.00", UUID.randomUUID().toString());

        assertThat(refused.code()).isEqualTo("PAYMENT_UNDER_WAY");
        assertThat(quote(loan, "").get("underWay").asString()).isEqualTo("1059.46");
    }

    @Test
    void aDeductionThatSucceedsAfterAllCrossesTheSettlementAndIsHeld() throws Exception {
        var loan = activeUntil(DUE);
        var deduction = UUID.fromString(awaitDeduction(loan, 1).id());
        failDeduction(loan, deduction, "INSUFFICIENT_FUNDS");
        var settlement =
                UUID.fromString(awaitDeduction(loan, settling(loan, "12108.00")).id());

        allAtOnce(List.of(
                () -> {
                    receive(loan, deduction, "1059.46", "2026-12-22");
                    return true;
                },
                () -> {
                    receive(loan, settlement, "12108.00", "2026-12-22");
                    return true;
                }));
        receive(loan, settlement, "12108.00", "2026-12-22");

        var shown = loan(loan);
        assertThat(shown.get("status").asString()).isEqualTo("SETTLED");
        assertThat(shown.get("surplus").asString()).isEqualTo("1059.46");
        assertThat(sum("select sum(amount) from loan_transaction where kind = 'REPAYMENT' and loan_id = ?", loan.id()))
                .isEqualTo("13167.46");
        assertThat(sum(
                        "select sum(fee_paid + penalty_paid + interest_paid + principal_paid) from loan_instalment"
                                + " where loan_id = ?",
                        loan.id()))
                .isEqualTo("12108.00");
    }

    @Test
    void aFailedSettlementLeavesTheLoanAsItWas() {
        var loan = activeUntil(SETTLED_ON);
        var order = sentAs(settling(loan, "12036.00"));

        failDeduction(loan, order, "INSUFFICIENT_FUNDS");

        assertThat(loan(loan).get("status").asString()).isEqualTo("ACTIVE");
        assertThat(loan(loan).at("/outstanding/total").asString()).isEqualTo("12713.55");
        settling(loan, "12036.00");
    }

    @Test
    void strangersAreTurnedAway() {
        var loan = activeUntil(SETTLED_ON);
        var stranger = identity.borrower()
                .may("loan:loan:read", Scope.OWN)
                .may("loan:settlement:create", Scope.OWN)
                .at(loan.institutionId());
        var path = "/api/v1/loans/" + loan.id();
        var body = "{\"amount\": \"12036.00\", \"cardId\": \"%s\"}".formatted(UUID.randomUUID());

        assertThat(caller.get(stranger, path + "/settlement-quote").status()).isEqualTo(404);
        assertThat(caller.post(stranger, path + "/settlements", body, "k").status())
                .isEqualTo(404);
        assertThat(caller.post(finance(loan.institutionId()), path + "/settlements", body, "k")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSettledLoanHasNoQuote() {
        var loan = activeUntil(SETTLED_ON);
        receive(loan, UUID.randomUUID(), "12036.00", "2026-12-02");

        assertThat(quote(loan, "").path("code").asString()).isEqualTo("LOAN_STATE");
        assertThat(settle(loan, "12036.00", UUID.randomUUID().toString()).code())
                .isEqualTo("LOAN_STATE");
    }

    private TestLoan activeUntil(LocalDate day) {
        var lender = lender();
        var loan = active(lender, "12000.00", 12);
        closeUntil(lender, day);
        return loan;
    }

    private JsonNode quote(TestLoan loan, String query) {
        return caller.get(loan.borrower(), "/api/v1/loans/" + loan.id() + "/settlement-quote" + query)
                .json();
    }

    private UUID sentAs(UUID order) {
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        count("select count(*) from deduction_order where status = 'SENT' and id = ?", order) == 1);
        return order;
    }

    private Request awaitDeduction(TestLoan loan, UUID order) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> deductions(loan),
                        asked -> asked.stream().anyMatch(one -> one.id().equals(order.toString())))
                .getLast();
    }

    private static List<Request> messages(TestLoan loan) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> NEIGHBOURS.user().requests("/internal/v1/messages/").stream()
                                .filter(asked -> asked.body()
                                        .contains(loan.borrower().accountId().toString()))
                                .toList(),
                        found -> !found.isEmpty());
    }
}
