package com.hedai.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.commons.security.Scope;
import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.loan.product.Products;
import com.hedai.testing.service.Person;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A loan of 12,000.00 at 10.8 % over 12 months: every change of it by two people, with money that crosses. */
class LoanChangeIT extends ServicingTest {
    @Autowired
    private Products products;

    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 12, 22);

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
    void aBorrowerPaysEarlyAndChoosesWhatForAndSeesItFirst() {
        var loan = active("12000.00", 12);
        var quote = caller.get(
                loan.borrower(),
                "/api/v1/loans/" + loan.id() + "/prepayment-quote?amount=3000.00&excess=FEWER_INSTALMENTS");
        assertThat(quote.json().get("interestSaved").asString()).isEqualTo("308.32");
        var accepted = caller.post(
                loan.borrower(),
                "/api/v1/loans/" + loan.id() + "/repayments",
                "{\"amount\": \"3000.00\", \"cardId\": \"%s\", \"excess\": \"FEWER_INSTALMENTS\"}"
                        .formatted(loan.opened().cardId()),
                UUID.randomUUID().toString());

        receive(loan, UUID.fromString(accepted.json().get("id").asString()), "3000.00", "2026-11-22");

        assertThat(schedule(loan)).isEqualTo(quote.json().at("/plan/items"));
        assertThat(schedule(loan)).hasSize(9);
        assertThat(loan(loan).get("maturityOn").asString()).isEqualTo("2027-08-22");
        closeUntil(loan.institutionId(), FIRST_DUE);
        assertThat(sum("select interest from loan_accrual where loan_id = ?", loan.id()))
                .isEqualTo("81.00");
        isExplained(loan);
    }

    @Test
    void newTermsCountOnceTheBorrowerAgrees() {
        var loan = active("12000.00", 12);
        closeUntil(loan.institutionId(), FIRST_DUE.plusDays(10));
        assertThat(loan(loan).get("status").asString()).isEqualTo("OVERDUE");
        var terms = """
                {"purpose": "REAGEING", "firstDueOn": "2027-02-01", "instalments": 24, "interestOnly": 0,
                 "method": "EQUAL_INSTALMENT", "rate": "0.09", "arrearsOver": 3}""";
        var preview = caller.post(officer(loan), "/api/v1/loans/" + loan.id() + "/reschedulings/previews", terms);
        assertThat(preview.json().at("/after/items")).hasSize(25);
        assertThat(preview.json().at("/before/items")).isEqualTo(schedule(loan));

        change(loan, "reschedulings", "{\"terms\": %s, \"reason\": \"失业\"}".formatted(terms));

        assertThat(loan(loan).get("status").asString()).isEqualTo("OVERDUE");
        assertThat(post(officer(loan), loan, "reschedulings", "{\"terms\": %s, \"reason\": \"失业\"}".formatted(terms))
                        .code())
                .isEqualTo("LOAN_TERMS_OFFERED");
        var offer = offers(loan).get(0);
        assertThat(offer.at("/plan/items")).isEqualTo(preview.json().at("/after/items"));
        assertThat(answer(officer(loan), loan, offer, "acceptance").status()).isEqualTo(403);
        assertThat(answer(loan.borrower(), loan, offer, "acceptance").status()).isEqualTo(204);
        assertThat(answer(loan.borrower(), loan, offer, "refusal").code()).isEqualTo("OFFER_ANSWERED");
        assertThat(loan(loan).get("status").asString()).isEqualTo("ACTIVE");
        assertThat(schedule(loan)).isEqualTo(preview.json().at("/after/items"));
        assertThat(offers(loan).get(0).get("state").asString()).isEqualTo("ACCEPTED");
        isExplained(loan);
        closeUntil(loan.institutionId(), LocalDate.of(2027, 2, 1));
        receive(loan, UUID.randomUUID(), loan(loan).at("/due/total").asString(), "2027-02-01");
        assertThat(loan(loan).at("/due/total").asString()).isEqualTo("0.00");
        isExplained(loan);
    }

    @Test
    void aRefusedOfferChangesNothing() {
        var loan = active("12000.00", 12);
        var before = schedule(loan);
        change(loan, "reschedulings", """
                {"terms": {"purpose": "RESCHEDULING", "firstDueOn": "2027-01-10", "instalments": 18, "interestOnly": 2,
                 "method": "EQUAL_PRINCIPAL", "rate": "0.108", "arrearsOver": 1}, "reason": "改日"}""");

        answer(loan.borrower(), loan, offers(loan).get(0), "refusal");

        assertThat(schedule(loan)).isEqualTo(before);
        assertThat(offers(loan).get(0).get("state").asString()).isEqualTo("REFUSED");
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

    // ---- told ---------------------------------------------------------------------------------------------------

    private static String reversal(String transaction) {
        return "{\"transactionId\": \"%s\", \"reason\": \"串户\"}".formatted(transaction);
    }

    private static String extension(int days) {
        return "{\"instalment\": 1, \"days\": %d, \"reason\": \"工资晚发\"}".formatted(days);
    }

    private void change(TestLoan loan, String path, String body) {
        assertThat(approve(loan, propose(loan, path, body)).status()).isEqualTo(204);
    }

    private String propose(TestLoan loan, String path, String body) {
        var reply = post(officer(loan), loan, path, body);
        assertThat(reply.status())
                .as(new String(reply.body(), StandardCharsets.UTF_8))
                .isEqualTo(202);
        return reply.json().get("changeRequestId").asString();
    }

    private void refund(TestLoan loan, String amount) {
        change(loan, "refunds", "{\"amount\": \"%s\", \"reason\": \"多还\"}".formatted(amount));
    }

    private Reply post(Person person, TestLoan loan, String path, String body) {
        return caller.post(
                person,
                "/api/v1/loans/" + loan.id() + "/" + path,
                body,
                UUID.randomUUID().toString());
    }

    private Reply approve(TestLoan loan, String changeRequest) {
        return caller.post(officer(loan), "/api/v1/loan/change-requests/" + changeRequest + "/approval", "");
    }

    private Reply answer(Person person, TestLoan loan, JsonNode offer, String how) {
        return caller.post(
                person,
                "/api/v1/loans/%s/change-offers/%s/%s"
                        .formatted(loan.id(), offer.get("id").asString(), how),
                "");
    }

    private JsonNode offers(TestLoan loan) {
        return caller.get(loan.borrower(), "/api/v1/loans/" + loan.id() + "/change-offers")
                .json()
                .get("items");
    }

    private JsonNode schedule(TestLoan loan) {
        return caller.get(loan.borrower(), "/api/v1/loans/" + loan.id() + "/schedule")
                .json()
                .get("items");
    }

    private List<JsonNode> transactions(TestLoan loan) {
        var items = caller.get(loan.borrower(), "/api/v1/loans/" + loan.id() + "/transactions?limit=100")
                .json()
                .get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private String owed(TestLoan loan, String part) {
        return loan(loan).at("/outstanding/" + part).asString();
    }

    private JsonNode balance(TestLoan loan, String query) {
        var reply = caller.get(loan.borrower(), "/api/v1/loans/" + loan.id() + "/balance" + query);
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    /** Of each part the reasons add up to what is owed. */
    private void isExplained(TestLoan loan) {
        var balance = balance(loan, "");
        for (var part : List.of("fee", "penalty", "interest", "principal")) {
            var sum = Money.ZERO;
            for (var reason : balance.get("reasons")) {
                if (reason.get("part").asString().equalsIgnoreCase(part)) {
                    sum = sum.plus(Money.of(reason.get("amount").asString()));
                }
            }
            assertThat(sum.toString())
                    .as(part)
                    .isEqualTo(balance.at("/owed/" + part).asString());
        }
    }

    /** What transactions gave to instalments is what was paid of them. */
    private void partsAddUp(TestLoan loan) {
        for (var part : List.of("fee", "penalty", "interest", "principal")) {
            assertThat(sum("select sum(" + part + ") from loan_transaction_part where loan_id = ?", loan.id()))
                    .isEqualTo(sum("select sum(" + part + "_paid) from loan_instalment where loan_id = ?", loan.id()));
        }
    }
}
