package com.hedai.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DayEndIT extends ServicingTest {
    @Test
    void closingADayMovesTheBusinessDateByOne() {
        var lender = lender();

        closeDay(lender, OPENED_ON);

        var current =
                caller.get(finance(lender), "/api/v1/business-days/current").json();
        assertThat(current.get("day").asString()).isEqualTo("2026-11-23");
        assertThat(current.get("state").asString()).isEqualTo("OPEN");
        assertThat(facts("BusinessDayClosed", lender)).singleElement().satisfies(fact -> {
            assertThat(fact.get("day").asString()).isEqualTo("2026-11-22");
            assertThat(fact.get("next").asString()).isEqualTo("2026-11-23");
        });
    }

    @Test
    void onlyTheCurrentDayCanBeClosed() {
        var lender = lender();
        closeDay(lender, OPENED_ON);

        var again = close(lender, OPENED_ON);
        var tooEarly = close(lender, OPENED_ON.plusDays(5));

        assertThat(again.code()).isEqualTo("DAY_NOT_CURRENT");
        assertThat(tooEarly.code()).isEqualTo("DAY_NOT_CURRENT");
        assertThat(facts("BusinessDayClosed", lender)).hasSize(1);
    }

    @Test
    void askingTwiceClosesADayOnce() {
        var lender = lender();
        var loan = active(lender, "12000.00", 12);

        close(lender, OPENED_ON);
        close(lender, OPENED_ON);
        awaitClosed(lender, OPENED_ON);

        assertThat(sum("select interest from loan_accrual where loan_id = ?", loan.id()))
                .isEqualTo("3.60");
        assertThat(sum("select interest from accrual_total where institution_id = ?", lender))
                .isEqualTo("3.60");
        assertThat(facts("BusinessDayClosed", lender)).hasSize(1);
    }

    @Test
    void everyLoanIsAccruedOnceAlsoInSeveralChunks() {
        var lender = lender();
        var loans = LoanDayEnd.CHUNK + 3;
        for (int i = 0; i < loans; i++) {
            active(lender, "1200.00", 3);
        }

        closeDay(lender, OPENED_ON);

        assertThat(caller.get(finance(lender), "/api/v1/business-days/" + OPENED_ON)
                        .json()
                        .get("handled")
                        .asInt())
                .isEqualTo(loans);
        assertThat(count(
                        "select count(*) from loan_accrual a join loan l on l.id = a.loan_id"
                                + " where l.institution_id = ? and a.interest = 0.36",
                        lender))
                .isEqualTo(loans);
    }

    @Test
    void whatFallsDueIsDeductedOnItsDay() {
        var lender = lender();
        var loan = active(lender, "12000.00", 12);

        closeUntil(lender, LocalDate.of(2026, 12, 22));

        var asked = awaitDeduction(loan, 1);
        assertThat(asked.body())
                .contains("\"amount\":\"1059.46\"", "\"kind\":\"SCHEDULED\"", "\"businessOn\":\"2026-12-22\"");
    }

    @Test
    void moneyPaidOnTheDayItselfIsNotDeductedAgain() {
        var lender = lender();
        var loan = active(lender, "12000.00", 12);
        closeUntil(lender, LocalDate.of(2026, 12, 22));
        var asked = awaitDeduction(loan, 1);

        receive(loan, UUID.fromString(asked.id()), "1059.46", "2026-12-22");
        closeUntil(lender, LocalDate.of(2026, 12, 24));

        assertThat(deductions(loan)).hasSize(1);
        assertThat(loan(loan).get("status").asString()).isEqualTo("ACTIVE");
        assertThat(count("select count(*) from deduction_order where loan_id = ? and status = 'RECEIVED'", loan.id()))
                .isEqualTo(1);
    }

    @Test
    void aFailedDeductionIsTriedAgainOnTheNextDay() {
        var lender = lender();
        var loan = active(lender, "12000.00", 12);
        closeUntil(lender, LocalDate.of(2026, 12, 22));
        failDeduction(loan, UUID.fromString(awaitDeduction(loan, 1).id()), "INSUFFICIENT_FUNDS");

        closeUntil(lender, LocalDate.of(2026, 12, 23));

        assertThat(awaitDeduction(loan, 2).body()).contains("\"businessOn\":\"2026-12-23\"");
    }

    @Test
    void anUnpaidInstalmentMakesTheLoanOverdueAndBearsPenalty() {
        var lender = lender();
        var loan = active(lender, "12000.00", 12);

        closeUntil(lender, LocalDate.of(2026, 12, 25));
        assertThat(loan(loan).get("status").asString()).isEqualTo("ACTIVE");
        closeUntil(lender, LocalDate.of(2026, 12, 26));

        var late = loan(loan);
        assertThat(late.get("status").asString()).isEqualTo("OVERDUE");
        assertThat(late.get("daysPastDue").asInt()).isEqualTo(4);
        assertThat(late.at("/due/penalty").asString()).isEqualTo("0.42");
        assertThat(late.at("/due/total").asString()).isEqualTo("1059.88");
    }

    @Test
    void payingWhatIsLateMakesTheLoanRegularAgain() {
        var lender = lender();
        var loan = active(lender, "12000.00", 12);
        closeUntil(lender, LocalDate.of(2026, 12, 27));

        receive(loan, UUID.randomUUID(), "1060.30", "2026-12-27");

        var shown = loan(loan);
        assertThat(shown.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(shown.at("/due/total").asString()).isEqualTo("0.00");
        assertThat(facts("RepaymentAllocated", loan.id())
                        .getFirst()
                        .get("penalty")
                        .asString())
                .isEqualTo("0.84");
    }

    @Test
    void aReceiptReportedLateTakesTheUndeservedPenaltyBack() {
        var lender = lender();
        var loan = active(lender, "12000.00", 12);
        closeUntil(lender, LocalDate.of(2026, 12, 28));

        receive(loan, UUID.randomUUID(), "1059.46", "2026-12-22");

        var shown = loan(loan);
        assertThat(shown.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(shown.at("/outstanding/penalty").asString()).isEqualTo("0.00");
        assertThat(sum(
                        "select sum(penalty) from loan_transaction where kind like 'PENALTY%' and loan_id = ?",
                        loan.id()))
                .isEqualTo("0.00");
    }
}
