package com.hedai.loan.servicing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.feed.Streams;
import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.security.Actors;
import com.hedai.commons.security.Scope;
import com.hedai.commons.web.Json;
import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.loan.fixture.FakeService.Request;
import com.hedai.loan.fixture.LoanServiceTest;
import com.hedai.loan.fixture.Neighbours;
import com.hedai.loan.product.Products;
import com.hedai.testing.contract.FactFeed;
import com.hedai.testing.service.Person;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Loans in the books of a lender of their own, with payment facts applied as the feed would (贷后测试). */
abstract class ServicingTest extends LoanServiceTest {
    static final LocalDate OPENED_ON = LocalDate.of(2026, 11, 22);

    @Autowired
    private Loans loans;

    @Autowired
    private Products products;

    @Autowired
    private PaymentFacts payments;

    @Autowired
    private TransactionTemplate transaction;

    /** A loan of a test with its borrower. */
    record TestLoan(UUID id, UUID institutionId, Person borrower, NewLoan opened) {}

    @BeforeEach
    void paymentAcceptsDeductions() {
        NEIGHBOURS.payment().on("PUT /internal/v1/deductions/.*", Neighbours::accepted);
        NEIGHBOURS.payment().on("PUT /internal/v1/refunds/.*", Neighbours::accepted);
        NEIGHBOURS.user().on("PUT /internal/v1/messages/.*", Neighbours::accepted);
    }

    /** A new lender whose books start on 22 November 2026. */
    UUID lender() {
        var id = UUID.randomUUID();
        NEIGHBOURS.user().tell("InstitutionOpened", id, id, """
                {"institutionId": "%s", "code": "t-%s", "name": "测试机构", "licenceType": "MICRO_LENDER", "openedOn": "%s"}
                """.formatted(
                        id, id.toString().substring(0, 8), OPENED_ON));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("select count(*) from institution where id = ?", id) == 1);
        return id;
    }

    TestLoan open(String principal, int months) {
        return open(lender(), principal, months);
    }

    TestLoan open(UUID lender, String principal, int months) {
        var borrower = identity.borrower()
                .may("loan:loan:read", Scope.OWN)
                .may("loan:repayment:create", Scope.OWN)
                .may("loan:settlement:create", Scope.OWN)
                .may("loan:extension:request", Scope.OWN)
                .may("loan:change-offer:answer", Scope.OWN)
                .at(lender);
        return open(
                lender,
                borrower,
                new NewLoan(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        lender,
                        borrower.accountId(),
                        products.onSale(lender, PRODUCT, OPENED_ON).id(),
                        Money.of(principal),
                        months,
                        AnnualRate.of("0.108"),
                        UUID.randomUUID()));
    }

    TestLoan open(UUID lender, Person borrower, NewLoan wanted) {
        return new TestLoan(open(wanted), lender, borrower, wanted);
    }

    UUID openAgain(TestLoan loan) {
        return open(loan.opened());
    }

    private UUID open(NewLoan wanted) {
        return Actors.callAsSystem(
                "loan-service", wanted.institutionId(), () -> transaction.execute(_ -> loans.open(wanted)));
    }

    TestLoan active(String principal, int months) {
        return active(lender(), principal, months);
    }

    TestLoan active(UUID lender, String principal, int months) {
        var loan = open(lender, principal, months);
        settleDisbursement(loan, principal, "2026-11-22");
        return loan;
    }

    void settleDisbursement(TestLoan loan, String amount, String valueOn) {
        apply(loan, "DisbursementSettled", """
                {"disbursementId": "%s", "loanId": "%s", "amount": "%s", "valueOn": "%s", "bankReference": "BK1"}
                """.formatted(UUID.randomUUID(), loan.id(), amount, valueOn));
    }

    void failDisbursement(TestLoan loan, String reason) {
        apply(loan, "DisbursementFailed", """
                {"disbursementId": "%s", "loanId": "%s", "reason": "%s"}
                """.formatted(UUID.randomUUID(), loan.id(), reason));
    }

    void retry(TestLoan loan) {
        Actors.asSystem("loan-service", loan.institutionId(), () -> loans.retry(loan.id(), UUID.randomUUID()));
    }

    void receive(TestLoan loan, UUID receipt, String amount, String valueOn) {
        apply(loan, "RepaymentReceived", """
                {"receiptId": "%s", "loanId": "%s", "amount": "%s", "valueOn": "%s", "bankReference": "BK2", "kind": "ACTIVE"}
                """.formatted(receipt, loan.id(), amount, valueOn));
    }

    void failDeduction(TestLoan loan, UUID deduction, String reason) {
        apply(loan, "DeductionFailed", """
                {"deductionId": "%s", "loanId": "%s", "reason": "%s"}
                """.formatted(deduction, loan.id(), reason));
    }

    Reply settle(TestLoan loan, String amount, String key) {
        return caller.post(
                loan.borrower(),
                "/api/v1/loans/" + loan.id() + "/settlements",
                "{\"amount\": \"%s\", \"cardId\": \"%s\"}"
                        .formatted(amount, loan.opened().cardId()),
                key);
    }

    UUID settling(TestLoan loan, String amount) {
        var reply = settle(loan, amount, UUID.randomUUID().toString());
        assertThat(reply.status()).as(new String(reply.body(), UTF_8)).isEqualTo(202);
        return UUID.fromString(reply.json().get("id").asString());
    }

    void apply(TestLoan loan, String type, String data) {
        var fact = FactFeed.fact("payment-service", Streams.DOMAIN, type, loan.id(), loan.institutionId(), data);
        transaction.executeWithoutResult(_ -> payments.apply(fact));
    }

    Reply repay(TestLoan loan, String amount) {
        return repay(loan, amount, UUID.randomUUID().toString());
    }

    Reply repay(TestLoan loan, String amount, String key) {
        return caller.post(
                loan.borrower(),
                "/api/v1/loans/" + loan.id() + "/repayments",
                "{\"amount\": \"%s\", \"cardId\": \"%s\"}"
                        .formatted(amount, loan.opened().cardId()),
                key);
    }

    JsonNode loan(TestLoan loan) {
        var reply = caller.get(loan.borrower(), "/api/v1/loans/" + loan.id());
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    Person finance(UUID lender) {
        return identity.staff("finance")
                .may("loan:loan:read", Scope.INSTITUTION)
                .may("loan:business-day:read", Scope.INSTITUTION)
                .may("loan:business-day:close", Scope.INSTITUTION)
                .at(lender);
    }

    /** Somebody who may do everything with loans that run; every call gives another person. */
    Person officer(TestLoan loan) {
        return identity.staff("finance")
                .may("loan:loan:read", Scope.INSTITUTION)
                .may("loan:refund:propose", Scope.INSTITUTION)
                .may("loan:refund:approve", Scope.INSTITUTION)
                .may("loan:change:propose", Scope.INSTITUTION)
                .may("loan:change:approve", Scope.INSTITUTION)
                .may("loan:extension:request", Scope.INSTITUTION)
                .may("loan:write-off:propose", Scope.INSTITUTION)
                .may("loan:write-off:approve", Scope.INSTITUTION)
                .may("platform:change-request:read", Scope.INSTITUTION)
                .at(loan.institutionId());
    }

    /** What was told of a subject, in order. */
    List<JsonNode> facts(String type, UUID subject) {
        return jdbc
                .queryForList(
                        "select data from outbox where stream = 'domain' and type = ? and subject = ? order by seq",
                        String.class,
                        type,
                        UuidTypeHandler.bytes(subject))
                .stream()
                .map(Json.lenient()::readTree)
                .toList();
    }

    String sum(String sql, UUID id) {
        return String.valueOf(jdbc.queryForObject(sql, BigDecimal.class, (Object) UuidTypeHandler.bytes(id)));
    }

    int count(String sql, UUID id) {
        @Nullable Integer count = jdbc.queryForObject(sql, Integer.class, (Object) UuidTypeHandler.bytes(id));
        return count == null ? 0 : count;
    }

    Reply close(UUID lender, LocalDate day) {
        return caller.post(
                finance(lender),
                "/api/v1/business-days/closings",
                "{\"day\": \"%s\"}".formatted(day),
                UUID.randomUUID().toString());
    }

    void closeDay(UUID lender, LocalDate day) {
        assertThat(close(lender, day).status()).isEqualTo(202);
        awaitClosed(lender, day);
    }

    void awaitClosed(UUID lender, LocalDate day) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> count(
                                "select count(*) from business_day where state = 'CLOSED' and day_on = '" + day
                                        + "' and institution_id = ?",
                                lender)
                        == 1);
    }

    /** Closes days until the books are on the given one. */
    void closeUntil(UUID lender, LocalDate day) {
        LocalDate current;
        while ((current = current(lender)).isBefore(day)) {
            closeDay(lender, current);
        }
    }

    LocalDate current(UUID lender) {
        return jdbc.queryForObject(
                "select current_on from business_date where institution_id = ?", LocalDate.class, (Object)
                        UuidTypeHandler.bytes(lender));
    }

    Request awaitDeduction(TestLoan loan, int number) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> deductions(loan), asked -> asked.size() >= number)
                .get(number - 1);
    }

    /** Waits until every order to deduct is with the payment service. */
    void awaitSent(TestLoan loan) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> count(
                                "select count(*) from deduction_order where status in ('WAITING', 'SENDING') and loan_id = ?",
                                loan.id())
                        == 0);
    }

    List<Request> deductions(TestLoan loan) {
        return NEIGHBOURS.payment().requests("/internal/v1/deductions/").stream()
                .filter(asked -> asked.body().contains(loan.id().toString()))
                .toList();
    }

    static <T> List<T> allAtOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var one : threads.invokeAll(work)) {
                results.add(one.get());
            }
            return results;
        }
    }
}
