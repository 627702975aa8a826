package com.hedai.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Money and changes that are taken back, come late, or cross: none lost, none doubled, and every balance explained. */
class ReversalIT extends LoanChangeTest {
    @Test
    void aReversedPaymentIsOwedAgainAndItsMoneyIsHeld() {
        var loan = active("12000.00", 12);
        closeUntil(loan.institutionId(), FIRST_DUE);
        receive(loan, UUID.randomUUID(), "1059.46", FIRST_DUE.toString());
        receive(loan, UUID.randomUUID(), "100.00", FIRST_DUE.toString());
        var payment = transactions(loan).get(1).get("id").asString();

        change(loan, "reversals", "{\"transactionId\": \"%s\", \"reason\": \"串户\"}".formatted(payment));

        assertThat(loan(loan).at("/due/total").asString()).isEqualTo("959.46");
        assertThat(loan(loan).get("surplus").asString()).isEqualTo("1059.46");
        var moved = facts("RepaymentReallocated", loan.id()).getFirst();
        assertThat(moved.get("surplus").asString()).isEqualTo("1059.46");
        assertThat(moved.get("principal").asString()).isEqualTo("-952.02");
        isExplained(loan);
        assertThat(post(officer(loan), loan, "reversals", reversal(payment)).code())
                .isEqualTo("TRANSACTION_REVERSED_ALREADY");
        var reversal = transactions(loan).getFirst().get("id").asString();
        assertThat(post(officer(loan), loan, "reversals", reversal(reversal)).code())
                .isEqualTo("TRANSACTION_NOT_REVERSIBLE");
        assertThat(post(
                                officer(loan),
                                loan,
                                "reversals",
                                reversal(UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatSettledALoanCanBeTakenBack() {
        var loan = active("12000.00", 12);
        receive(loan, UUID.randomUUID(), "12000.00", "2026-11-22");
        assertThat(loan(loan).get("status").asString()).isEqualTo("SETTLED");
        var payment = transactions(loan).getFirst().get("id").asString();

        change(loan, "reversals", reversal(payment));

        assertThat(loan(loan).get("status").asString()).isEqualTo("ACTIVE");
        assertThat(loan(loan).get("settledOn").isNull()).isTrue();
        assertThat(owed(loan, "principal")).isEqualTo("12000.00");
    }

    @Test
    void moneyReportedLateIsAsIfItHadComeInTime() {
        var late = active("12000.00", 12);
        var timely = active(late.institutionId(), "12000.00", 12);
        closeUntil(late.institutionId(), FIRST_DUE.minusDays(2));
        receive(timely, UUID.randomUUID(), "1059.46", FIRST_DUE.minusDays(2).toString());
        closeUntil(late.institutionId(), FIRST_DUE.plusDays(20));
        for (var loan : List.of(late, timely)) {
            receive(loan, UUID.randomUUID(), "300.00", FIRST_DUE.plusDays(20).toString());
        }

        receive(late, UUID.randomUUID(), "1059.46", FIRST_DUE.minusDays(2).toString());

        assertThat(loan(late).get("outstanding")).isEqualTo(loan(timely).get("outstanding"));
        assertThat(loan(late).get("status").asString()).isEqualTo("ACTIVE");
        assertThat(schedule(late)).isEqualTo(schedule(timely));
        assertThat(sum("select interest from loan_accrual where loan_id = ?", late.id()))
                .isEqualTo(sum("select interest from loan_accrual where loan_id = ?", timely.id()));
        partsAddUp(late);
        isExplained(late);
    }

    @Test
    void moneyOfAReversedPaymentMakesUpForSurplusThatWentBack() {
        var loan = active("1000.00", 3);
        receive(loan, UUID.randomUUID(), "600.00", "2026-11-22");
        var payment = transactions(loan).getFirst().get("id").asString();
        receive(loan, UUID.randomUUID(), "1000.00", "2026-11-22");
        refund(loan, "600.00");

        change(loan, "reversals", reversal(payment));

        assertThat(loan(loan).get("surplus").asString()).isEqualTo("0.00");
        assertThat(loan(loan).get("status").asString()).isEqualTo("SETTLED");
    }

    @Test
    void surplusThatWentBackCannotBeUsedAgain() {
        var loan = active("12000.00", 12);
        change(loan, "fees", "{\"amount\": \"20.00\", \"reason\": \"公证\"}");
        closeUntil(loan.institutionId(), FIRST_DUE);
        change(loan, "waivers", """
                {"fee": "20.00", "penalty": "0.00", "interest": "0.00", "reason": "误收"}""");
        var waiver = transactions(loan).getFirst().get("id").asString();
        receive(loan, UUID.randomUUID(), "12128.00", FIRST_DUE.toString());
        refund(loan, "20.00");

        var reply = approve(loan, propose(loan, "reversals", reversal(waiver)));

        assertThat(reply.code()).isEqualTo("SURPLUS_GIVEN_BACK");
        assertThat(loan(loan).get("status").asString()).isEqualTo("SETTLED");
    }

    @Test
    void everythingAtOnceLosesNothing() throws InterruptedException, ExecutionException {
        var loan = active("12000.00", 12);
        closeUntil(loan.institutionId(), FIRST_DUE.plusDays(6));
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 12; i++) {
            var valueOn = FIRST_DUE.plusDays(i % 6 - 3).toString();
            work.add(() -> {
                receive(loan, UUID.randomUUID(), "100.00", valueOn);
                return true;
            });
        }
        for (int i = 0; i < 4; i++) {
            var proposed = propose(loan, "fees", "{\"amount\": \"5.00\", \"reason\": \"公证\"}");
            work.add(() -> approve(loan, proposed).status() == 204);
        }

        assertThat(allAtOnce(work)).containsOnly(true);

        assertThat(sum("select sum(amount) from loan_transaction where loan_id = ? and kind = 'REPAYMENT'", loan.id()))
                .isEqualTo("1200.00");
        assertThat(sum("select sum(fee) from loan_instalment where loan_id = ?", loan.id()))
                .isEqualTo("20.00");
        assertThat(count("select count(distinct sequence) from loan_transaction where loan_id = ?", loan.id()))
                .isEqualTo(count("select count(*) from loan_transaction where loan_id = ?", loan.id()));
        partsAddUp(loan);
        isExplained(loan);
    }

    @Test
    void theBalanceOfADayIsThatOfWhatWasKnownThen() {
        var loan = active("12000.00", 12);
        closeUntil(loan.institutionId(), FIRST_DUE.plusDays(10));
        var then = balance(loan, "?on=2026-12-30&knownOn=2026-12-31");
        receive(loan, UUID.randomUUID(), "1059.46", FIRST_DUE.toString());

        assertThat(balance(loan, "?on=2026-12-30&knownOn=2026-12-31")).isEqualTo(then);
        assertThat(then.at("/owed/penalty").asString()).isEqualTo("2.11");
        assertThat(balance(loan, "?on=2026-12-30").at("/owed/penalty").asString())
                .isEqualTo("0.00");
        assertThat(caller.get(loan.borrower(), "/api/v1/loans/" + loan.id() + "/balance?on=2026-11-21")
                        .code())
                .isEqualTo("QUOTE_DAY_OUT_OF_RANGE");
        assertThat(caller.get(
                                loan.borrower(),
                                "/api/v1/loans/" + open("1000.00", 3).id() + "/balance")
                        .status())
                .isEqualTo(404);
    }
}
