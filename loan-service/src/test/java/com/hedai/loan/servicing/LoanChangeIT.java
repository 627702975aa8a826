package com.hedai.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.commons.security.Scope;
import com.hedai.loan.product.Products;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A loan of 12,000.00 at 10.8 % over 12 months: what two people may change about it. */
class LoanChangeIT extends LoanChangeTest {
    @Autowired
    private Products products;

    @Test
    void aWaiverNeedsTwoPeopleAndShowsInTheBalance() {
        var loan = active("12000.00", 12);
        closeUntil(loan.institutionId(), FIRST_DUE.plusDays(10));
        var proposed = propose(loan, "waivers", """
                {"fee": "0.00", "penalty": "2.00", "interest": "8.00", "reason": "住院"}""");
        var same = officer(loan);

        assertThat(owed(loan, "interest")).isEqualTo("713.55");
        assertThat(approve(loan, proposed).status()).isEqualTo(204);

        assertThat(owed(loan, "interest")).isEqualTo("705.55");
        assertThat(owed(loan, "penalty")).isEqualTo("0.96");
        assertThat(transactions(loan).getFirst().get("kind").asString()).isEqualTo("PENALTY_ADJUSTMENT");
        assertThat(transactions(loan).get(1).at("/details/waived/interest").asString())
                .isEqualTo("8.00");
        isExplained(loan);
        assertThat(post(same, loan, "waivers", """
                {"fee": "0.00", "penalty": "0.97", "interest": "0.00", "reason": "住院"}""").code()).isEqualTo("WAIVER_TOO_LARGE");
    }

    @Test
    void whoProposesDoesNotConfirm() {
        var loan = active("12000.00", 12);
        var both = officer(loan);
        var proposed = post(both, loan, "fees", "{\"amount\": \"20.00\", \"reason\": \"公证\"}")
                .json()
                .get("changeRequestId")
                .asString();

        var reply = caller.post(both, "/api/v1/loan/change-requests/" + proposed + "/approval", "");

        assertThat(reply.code()).isEqualTo("SAME_PERSON");
        assertThat(owed(loan, "fee")).isEqualTo("0.00");
    }

    @Test
    void aBorrowerAsksForThreeMoreDaysOnce() {
        var loan = active("12000.00", 12);
        closeUntil(loan.institutionId(), FIRST_DUE.minusDays(1));
        var asked = post(loan.borrower(), loan, "extensions", extension(3))
                .json()
                .get("changeRequestId")
                .asString();

        assertThat(approve(loan, asked).status()).isEqualTo(204);

        assertThat(schedule(loan).get(0).get("dueOn").asString()).isEqualTo("2026-12-25");
        assertThat(post(loan.borrower(), loan, "extensions", extension(1)).code())
                .isEqualTo("EXTENSION_NOT_POSSIBLE");
        closeUntil(loan.institutionId(), FIRST_DUE.plusDays(6));
        assertThat(loan(loan).get("status").asString()).isEqualTo("ACTIVE");
        closeUntil(loan.institutionId(), FIRST_DUE.plusDays(7));
        assertThat(loan(loan).get("status").asString()).isEqualTo("OVERDUE");
    }

    @Test
    void aLowerRateAndAPauseCountFromTheirDays() {
        var loan = active("12000.00", 12);
        closeUntil(loan.institutionId(), FIRST_DUE.minusDays(15));
        change(loan, "rate-changes", "{\"from\": \"2026-12-07\", \"rate\": \"0.072\", \"reason\": \"优惠\"}");
        change(loan, "interest-pauses", """
                {"from": "2026-12-01", "until": "2026-12-07", "reason": "灾情"}""");

        assertThat(schedule(loan).get(0).get("interest").asString()).isEqualTo("68.40");
        closeUntil(loan.institutionId(), FIRST_DUE);
        assertThat(sum("select interest from loan_accrual where loan_id = ?", loan.id()))
                .isEqualTo("68.40");
        isExplained(loan);
    }

    @Test
    void aTerminatedLoanThatIsWrittenOffIsStillCollected() {
        var loan = active("12000.00", 12);
        closeUntil(loan.institutionId(), FIRST_DUE);
        change(loan, "terminations", "{\"reason\": \"失联\"}");
        assertThat(loan(loan).at("/due/total").asString()).isEqualTo("12108.00");
        assertThat(post(officer(loan), loan, "terminations", "{\"reason\": \"失联\"}")
                        .code())
                .isEqualTo("NOTHING_TO_COME");
        closeUntil(loan.institutionId(), FIRST_DUE.plusDays(5));
        change(loan, "charge-offs", "{\"reason\": \"不良\"}");
        change(loan, "write-offs", "{\"reason\": \"无财产\"}");
        var claim = loan(loan).at("/outstanding/total").asString();

        closeUntil(loan.institutionId(), FIRST_DUE.plusDays(8));

        assertThat(loan(loan).get("status").asString()).isEqualTo("WRITTEN_OFF");
        assertThat(loan(loan).at("/outstanding/total").asString()).isEqualTo(claim);
        var written = facts("LoanWrittenOff", loan.id()).getFirst();
        assertThat(written.get("principal").asString()).isEqualTo("12000.00");
        assertThat(written.get("claim").asString()).isEqualTo(claim);
        assertThat(settle(loan, claim, UUID.randomUUID().toString()).code()).isEqualTo("LOAN_STATE");
        awaitSent(loan);
        deductions(loan).forEach(asked -> failDeduction(loan, UUID.fromString(asked.id()), "INSUFFICIENT_FUNDS"));
        assertThat(repay(loan, "500.00").status()).isEqualTo(202);
        assertThat(post(officer(loan), loan, "waivers", """
                {"fee": "0.00", "penalty": "1.00", "interest": "0.00", "reason": "x"}""").code()).isEqualTo("LOAN_STATE");
        receive(loan, UUID.randomUUID(), "500.00", FIRST_DUE.plusDays(8).toString());
        assertThat(facts("RecoveryAllocated", loan.id())).hasSize(1);
        assertThat(transactions(loan).getFirst().get("kind").asString()).isEqualTo("RECOVERY");
        assertThat(loan(loan).at("/outstanding/total").asString())
                .isEqualTo(Money.of(claim).minus(Money.of("500.00")).toString());
        isExplained(loan);
    }

    @Test
    void aBankThatIsADayAheadOfTheBooksStopsNothing() {
        var loan = open("12000.00", 12);
        settleDisbursement(loan, "12000.00", "2026-11-23");

        change(loan, "fees", "{\"amount\": \"20.00\", \"reason\": \"公证\"}");

        assertThat(balance(loan, "").at("/owed/fee").asString()).isEqualTo("20.00");
        assertThat(caller.get(
                                loan.borrower(),
                                "/api/v1/loans/" + loan.id() + "/prepayment-quote?amount=1.00&excess=LOWER_INSTALMENTS")
                        .status())
                .isEqualTo(200);
        assertThat(transactions(loan).getFirst().get("valueOn").asString()).isEqualTo("2026-11-23");
        closeDay(loan.institutionId(), OPENED_ON);
        receive(loan, UUID.randomUUID(), "1079.46", "2026-11-23");
        assertThat(owed(loan, "principal")).isEqualTo("11048.54");
        isExplained(loan);
    }

    @Test
    void aStudentPaysWhileStudying() {
        var lender = lender();
        var borrower = identity.borrower()
                .may("loan:loan:read", Scope.OWN)
                .may("loan:repayment:create", Scope.OWN)
                .at(lender);
        var loan = open(
                lender,
                borrower,
                new NewLoan(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        lender,
                        borrower.accountId(),
                        products.onSale(lender, PRODUCT, OPENED_ON).id(),
                        Money.of("12000.00"),
                        24,
                        AnnualRate.of("0.108"),
                        UUID.randomUUID(),
                        LocalDate.of(2027, 6, 30),
                        3));
        settleDisbursement(loan, "12000.00", "2026-11-22");

        receive(loan, UUID.randomUUID(), "2000.00", "2026-11-22");

        assertThat(owed(loan, "principal")).isEqualTo("10532.13");
        change(loan, "fees", "{\"amount\": \"20.00\", \"reason\": \"公证\"}");
        assertThat(post(officer(loan), loan, "reschedulings", """
                {"terms": {"purpose": "RESCHEDULING", "firstDueOn": "2027-01-10", "instalments": 18, "interestOnly": 2,
                 "method": "EQUAL_PRINCIPAL", "rate": "0.1", "arrearsOver": 1}, "reason": "x"}""").code()).isEqualTo("LOAN_STATE");
        closeDay(lender, OPENED_ON);
        isExplained(loan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate-changes | {\"from\": \"2026-11-21\", \"rate\": \"0.05\", \"reason\": \"x\"} | 422 | VALUE_DATE_OUT_OF_RANGE",
                "rate-changes | {\"from\": \"2026-11-23\", \"rate\": \"0.05\", \"reason\": \"x\"} | 422 | VALUE_DATE_OUT_OF_RANGE",
                "rate-changes | {\"from\": \"2026-11-22\", \"rate\": \"0.11\", \"reason\": \"x\"} | 422 | RATE_ABOVE_CONTRACT",
                "interest-pauses | {\"from\": \"2026-11-22\", \"until\": \"2026-11-22\", \"reason\": \"x\"} | 400 | INVALID_REQUEST",
                "fees | {\"amount\": \"0.00\", \"reason\": \"x\"} | 400 | INVALID_REQUEST",
                "fees | {\"amount\": \"1.00\", \"reason\": \" \"} | 400 | INVALID_REQUEST",
                "waivers | {\"fee\": \"0.00\", \"penalty\": \"0.00\", \"interest\": \"0.00\", \"reason\": \"x\"} | 400 | INVALID_REQUEST",
                "waivers | {\"fee\": \"0.00\", \"penalty\": \"-1.00\", \"interest\": \"2.00\", \"reason\": \"x\"} | 400 | INVALID_REQUEST",
                "extensions | {\"instalment\": 13, \"days\": 1, \"reason\": \"x\"} | 409 | EXTENSION_NOT_POSSIBLE",
                "extensions | {\"instalment\": 1, \"days\": 4, \"reason\": \"x\"} | 400 | INVALID_REQUEST",
                "reschedulings | {\"terms\": {\"purpose\": \"RESCHEDULING\", \"firstDueOn\": \"2026-11-22\", \"instalments\": 3, \"interestOnly\": 0, \"method\": \"BULLET\", \"rate\": \"0.05\", \"arrearsOver\": 1}, \"reason\": \"x\"} | 422 | FIRST_DUE_OUT_OF_RANGE",
                "reschedulings | {\"terms\": {\"purpose\": \"RESCHEDULING\", \"firstDueOn\": \"2026-12-22\", \"instalments\": 3, \"interestOnly\": 3, \"method\": \"BULLET\", \"rate\": \"0.05\", \"arrearsOver\": 1}, \"reason\": \"x\"} | 400 | INVALID_REQUEST"
            })
    void whatCannotBeIsRefusedAndChangesNothing(String path, String body, int status, String code) {
        var loan = active("12000.00", 12);
        var before = schedule(loan);

        var reply = post(officer(loan), loan, path, body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(schedule(loan)).isEqualTo(before);
    }
}
