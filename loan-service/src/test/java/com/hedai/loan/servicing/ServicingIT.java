package com.hedai.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.security.Scope;
import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.testing.service.Person;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServicingIT extends ServicingTest {
    @Test
    void theScheduleRunsFromTheValueDateOfTheBank() {
        var loan = active("12000.00", 12);

        var shown = loan(loan);

        assertThat(shown.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(shown.get("valueOn").asString()).isEqualTo("2026-11-22");
        assertThat(shown.at("/next/dueOn").asString()).isEqualTo("2026-12-22");
        assertThat(shown.at("/next/amount").asString()).isEqualTo("1059.46");
        assertThat(shown.at("/outstanding/principal").asString()).isEqualTo("12000.00");
        assertThat(facts("LoanActivated", loan.id())).hasSize(1);
    }

    @Test
    void aReceiptReportedThreeTimesIsAllocatedOnce() {
        var loan = active("12000.00", 12);
        var receipt = UUID.randomUUID();

        for (int i = 0; i < 3; i++) {
            receive(loan, receipt, "1059.46", "2026-12-22");
        }

        assertThat(facts("RepaymentAllocated", loan.id())).singleElement().satisfies(fact -> {
            assertThat(fact.get("interest").asString()).isEqualTo("108.00");
            assertThat(fact.get("principal").asString()).isEqualTo("951.46");
            assertThat(fact.get("surplus").asString()).isEqualTo("0.00");
        });
        assertThat(loan(loan).at("/outstanding/principal").asString()).isEqualTo("11048.54");
    }

    @Test
    void twentyReceiptsAtOnceAreAllBooked() throws Exception {
        var loan = active("12000.00", 12);
        List<Callable<Boolean>> receipts = IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    receive(loan, UUID.randomUUID(), "100.01", "2026-11-22");
                    return true;
                })
                .toList();

        allAtOnce(receipts);

        var facts = facts("RepaymentAllocated", loan.id());
        assertThat(facts).hasSize(20);
        assertThat(sum("select sum(amount) from loan_transaction where kind = 'REPAYMENT' and loan_id = ?", loan.id()))
                .isEqualTo("2000.20");
        assertThat(sum(
                        "select sum(fee_paid + penalty_paid + interest_paid + principal_paid) from loan_instalment"
                                + " where loan_id = ?",
                        loan.id()))
                .isEqualTo("2000.20");
    }

    @Test
    void payingEverythingSettlesTheLoanAndTheRestIsHeld() {
        var loan = active("1000.00", 3);

        receive(loan, UUID.randomUUID(), "2000.00", "2026-11-22");

        var shown = loan(loan);
        assertThat(shown.get("status").asString()).isEqualTo("SETTLED");
        assertThat(shown.get("surplus").asString()).isEqualTo("1000.00");
        assertThat(facts("LoanSettled", loan.id())).hasSize(1);
    }

    @Test
    void moneyThatComesAfterwardsIsHeldToo() {
        var loan = active("1000.00", 3);
        receive(loan, UUID.randomUUID(), "2000.00", "2026-11-22");

        receive(loan, UUID.randomUUID(), "10.00", "2026-11-22");

        assertThat(loan(loan).get("surplus").asString()).isEqualTo("1010.00");
        assertThat(facts("LoanSettled", loan.id())).hasSize(1);
    }

    @Test
    void aFailedDisbursementMayBeTriedAgain() {
        var loan = open("12000.00", 12);

        failDisbursement(loan, "CARD_CLOSED");
        retry(loan);
        settleDisbursement(loan, "12000.00", "2026-11-22");

        assertThat(loan(loan).get("status").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void aContractHasOneLoan() {
        var loan = open("12000.00", 12);

        assertThat(openAgain(loan)).isEqualTo(loan.id());
    }

    @Test
    void whatABorrowerRepaysIsDeductedFromTheCard() {
        var loan = active("12000.00", 12);

        var reply = repay(loan, "500.00");

        assertThat(reply.status()).isEqualTo(202);
        var order = reply.json().get("id").asString();
        var asked = await().atMost(Duration.ofSeconds(10))
                .until(() -> NEIGHBOURS.payment().requests("/internal/v1/deductions/" + order), list -> !list.isEmpty())
                .getFirst();
        assertThat(asked.body()).contains("\"amount\":\"500.00\"", "\"kind\":\"ACTIVE\"");
    }

    @Test
    void theSameKeyRepaysOnce() {
        var loan = active("12000.00", 12);
        var key = UUID.randomUUID().toString();

        var first = repay(loan, "500.00", key);
        var second = repay(loan, "500.00", key);

        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
    }

    @Test
    void nobodyRepaysMoreThanIsOwed() {
        var loan = active("1000.00", 3);
        repay(loan, "1000.00");

        var refused = repay(loan, "18.07");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("AMOUNT_OVER_OUTSTANDING");
    }

    @Test
    void othersDoNotSeeTheLoan() {
        var loan = active("1000.00", 3);
        var stranger = identity.borrower().may("loan:loan:read", Scope.OWN).at(loan.institutionId());
        var otherLender = identity.staff("finance").may("loan:loan:read", Scope.INSTITUTION);

        assertThat(read(stranger, loan).status()).isEqualTo(404);
        assertThat(read(otherLender, loan).status()).isEqualTo(404);
        assertThat(read(finance(loan.institutionId()), loan).status()).isEqualTo(200);
    }

    private Reply read(Person person, TestLoan loan) {
        return caller.get(person, "/api/v1/loans/" + loan.id());
    }
}
