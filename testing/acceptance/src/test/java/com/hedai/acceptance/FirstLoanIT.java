package com.hedai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.hedai.commons.money.Money;
import com.hedai.testing.people.Archetype;
import com.hedai.testing.sandbox.FaultOrder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A salaried person's loan from the first form to the first repayment, and what may go wrong on the way. */
@DisplayName("个人小额贷款:从申请到首期还款")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstLoanIT {
    private static final String PRODUCT = Borrower.MICRO_LOAN;
    private static final String AMOUNT = "12000.00";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Stage stage;
    static Lender lender;
    static ForgottenCode forgotten;

    @BeforeAll
    static void open() {
        stage = Stage.get();
        lender = stage.lender("首贷小额贷款有限公司");
        forgotten = ForgottenCode.sentTo(stage.borrower(lender, Archetype.STEADY_SALARIED));
    }

    @AfterEach
    void mendTheWorld() {
        stage.platform().sandbox().clearFaults();
    }

    @Test
    @DisplayName("工薪客户申请、签约、收款,并由代扣归还首期")
    void aSalariedPersonBorrowsAndRepaysTheFirstInstalment() {
        var own = stage.lender("首期还款小额贷款有限公司");
        var borrower = stage.borrower(own, Archetype.STEADY_SALARIED);
        var applied = borrower.apply(PRODUCT, AMOUNT, 12, borrower.getReady()).expect(201);
        var application = borrower.awaitApplication(applied.text("id"), "CONTRACTED", "DECLINED", "IN_REVIEW");
        assertThat(application.text("status")).isEqualTo("CONTRACTED");

        var loanId = signedLoan(borrower, application);

        var loan =
                borrower.awaitLoan("active", loanId, seen -> seen.text("status").equals("ACTIVE"));
        assertThat(loan.text("principal")).isEqualTo(AMOUNT);
        var schedule =
                borrower.api().get("/api/v1/loans/" + loanId + "/schedule").expect(200);
        assertThat(schedule.at("items")).hasSize(12);
        assertThat(principals(schedule)).isEqualTo(Money.of(AMOUNT));
        var first = schedule.at("items.0");
        own.closeDaysUntil(LocalDate.parse(first.path("dueOn").asString()));
        borrower.awaitInstalmentSettled(loanId, 1);
        var repaid = borrower.loan(loanId);
        assertThat(paid(borrower, loanId, 0)).isEqualTo(first.path("due").asString());
        assertThat(Money.of(repaid.text("outstanding.principal")))
                .isEqualTo(
                        Money.of(AMOUNT).minus(Money.of(first.path("principal").asString())));
        assertThat(ledgerSum(own)).isEqualTo("0.00");
        assertThat(own.staff("auditor")
                        .post("/api/v1/audit/verifications", Map.of())
                        .expect(201)
                        .at("verified")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("身份证号校验码错误时指出该字段")
    void aWrongCheckDigitIsPointedOut() {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        borrower.signIn().expect(201);
        var number = borrower.person().identityNumber();
        var wrong = number.substring(0, 17) + (number.charAt(17) == '1' ? '2' : '1');

        var reply = borrower.api()
                .put("/api/v1/me/identity", Map.of("name", borrower.person().name(), "identityNumber", wrong));

        assertThat(reply.status()).isIn(400, 422);
        assertThat(reply.text("errors.0.field")).isEqualTo("identityNumber");
    }

    @Test
    @DisplayName("验证码输错五次即作废,正确的验证码也不再有效")
    void aCodeIsBurntAfterFiveWrongTries() {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var before = borrower.smsPosition();
        borrower.requestSignInCode().expect(202);
        var code = borrower.codeAfter(before);
        var wrong = code.equals("000000") ? "000001" : "000000";

        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(borrower.signInWith(wrong).status()).isBetween(400, 499);
        }

        assertThat(borrower.signInWith(code).status()).isBetween(400, 499);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("验证码过期即失效，重新获取的验证码可用")
    void anExpiredCodeIsRefusedAndANewOneWorks() {
        assumeThat(forgotten.life())
                .as("codes of this platform; start it with ./hedai up --set user.hedai.code.valid-for=60s")
                .isLessThanOrEqualTo(Duration.ofMinutes(1));
        var borrower = forgotten.borrower();

        var expired = forgotten.use();

        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.code()).isEqualTo("CODE_WRONG");
        assertThat(borrower.signIn().status()).isEqualTo(201);
    }

    @Test
    @DisplayName("金额超出产品限额、期限不在产品之内:逐字段说明,不留申请")
    void whatTheProductDoesNotOfferIsRefusedFieldByField() {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var card = borrower.getReady();

        var tooMuch = borrower.apply(PRODUCT, "99999999.00", 12, card);
        var tooLong = borrower.apply(PRODUCT, AMOUNT, 7000, card);
        var fraction = borrower.apply(PRODUCT, "12000.001", 12, card);

        assertThat(tooMuch.code()).isEqualTo("AMOUNT_OUT_OF_LIMITS");
        assertThat(tooMuch.text("errors.0.field")).isEqualTo("amount");
        assertThat(tooLong.text("errors.0.field")).isEqualTo("months");
        assertThat(fraction.text("errors.0.field")).isEqualTo("amount");
        assertThat(borrower.api().get("/api/v1/applications").expect(200).at("items"))
                .isEmpty();
    }

    @Test
    @DisplayName("同一申请同时提交五十次,只成立一笔")
    void theSameApplicationFiftyTimesAtOnceIsOne() throws Exception {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var card = borrower.getReady();
        var key = UUID.randomUUID().toString();
        Callable<Reply> sameKey = () -> borrower.apply(PRODUCT, AMOUNT, 12, card, key);
        Callable<Reply> newKey = () -> borrower.apply(PRODUCT, AMOUNT, 12, card);
        var ids = new HashSet<String>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<>(Collections.nCopies(25, sameKey));
            all.addAll(Collections.nCopies(25, newKey));
            for (var reply : threads.invokeAll(all)) {
                if (reply.get().status() == 201) {
                    ids.add(reply.get().text("id"));
                } else {
                    assertThat(reply.get().status()).isIn(409, 503);
                }
            }
        }

        assertThat(ids).hasSize(1);
        assertThat(borrower.api().get("/api/v1/applications").expect(200).at("items"))
                .hasSize(1);
    }

    @Test
    @DisplayName("幂等键:内容不同被拒,过长被拒,重复得到同一答复")
    void anIdempotencyKeyIsBoundToItsBody() {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var card = borrower.getReady();
        var key = UUID.randomUUID().toString();

        var first = borrower.apply(PRODUCT, AMOUNT, 12, card, key).expect(201);
        var again = borrower.apply(PRODUCT, AMOUNT, 12, card, key);
        var other = borrower.apply(PRODUCT, "13000.00", 12, card, key);
        var tooLong = borrower.apply(PRODUCT, AMOUNT, 12, card, "k".repeat(65));

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
        assertThat(tooLong.status()).isEqualTo(400);
    }

    @Test
    @DisplayName("未授权查询征信,不得受理")
    void withoutConsentNobodyIsAssessed() {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        borrower.signIn().expect(201);
        borrower.becomesKnown();
        borrower.fillInProfile().expect(200);
        borrower.consentTo("PRIVACY_POLICY").expect(201);

        var reply = borrower.apply(PRODUCT, AMOUNT, 12, borrower.bindCard());

        assertThat(reply.status()).isBetween(400, 499);
        assertThat(reply.code()).contains("CONSENT");
    }

    @Test
    @DisplayName("征信逾期严重者被拒,并得到理由")
    void theDelinquentAreDeclinedWithReasons() {
        var borrower = stage.borrower(lender, Archetype.DELINQUENT);
        var applied = borrower.apply(PRODUCT, AMOUNT, 12, borrower.getReady()).expect(201);

        var application = borrower.awaitApplication(applied.text("id"), "DECLINED", "CONTRACTED", "IN_REVIEW");

        assertThat(application.text("status")).isEqualTo("DECLINED");
        assertThat(application.at("decision.reasons")).isNotEmpty();
    }

    @Test
    @DisplayName("银行回调重复到达只记一次,伪造的回调被拒")
    void aCallbackCountsOnceAndAForgedOneNever() {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var loanId = activeLoan(borrower);
        var order = stage.platform().sandbox().orders().stream()
                .filter(booked ->
                        booked.order().cardNumber().equals(borrower.person().cardNumber()))
                .findFirst()
                .orElseThrow();
        var bank = balance(lender, "1002");

        for (int i = 0; i < 3; i++) {
            stage.platform().sandbox().sendCallbackAgain(order.order().orderId());
        }
        var forged = stage.platform()
                .api()
                .send(stage.platform()
                        .api()
                        .request("/api/v1/partner-callbacks/bank")
                        .header("Content-Type", "application/json")
                        .header("X-Partner-Id", "bank")
                        .header("X-Timestamp", String.valueOf(System.currentTimeMillis() / 1000))
                        .header("X-Nonce", UUID.randomUUID().toString())
                        .header("X-Signature", "Zm9yZ2Vk")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                """
                                {"eventId":"x","orderId":"%s","operation":"PAYOUT","status":"FAILED","amount":"12000.00"}""".formatted(order.order().orderId()))));

        assertThat(forged.status()).isEqualTo(401);
        assertThat(balance(lender, "1002")).isEqualTo(bank);
        assertThat(borrower.loan(loanId).text("status")).isEqualTo("ACTIVE");
        assertThat(ledgerSum(lender)).isEqualTo("0.00");
    }

    @Test
    @DisplayName("银行不应答:结果未知时反复查询,最终只放款一次")
    void aBankThatDoesNotAnswerPaysOnceInTheEnd() {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var application = contracted(borrower);
        var sandbox = stage.platform().sandbox();
        sandbox.addFault(FaultOrder.next("bank", "PUT payouts", FaultOrder.Mode.NEVER_ANSWER)
                .times(2)
                .matching(borrower.person().cardNumber()));

        sign(borrower, application);
        Await.until(
                "the payout to be under way",
                PATIENCE,
                () -> borrower.application(application.text("id")),
                seen -> seen.text("status").equals("DISBURSING"));
        sandbox.clearFaults();

        var disbursed = Await.until(
                "the payout",
                Duration.ofSeconds(120),
                () -> borrower.application(application.text("id")),
                seen -> seen.text("status").equals("DISBURSED"));
        borrower.awaitLoan(
                "active", disbursed.text("loanId"), seen -> seen.text("status").equals("ACTIVE"));
        assertThat(sandbox.orders().stream()
                        .filter(booked -> booked.order()
                                .cardNumber()
                                .equals(borrower.person().cardNumber()))
                        .filter(booked -> booked.order().status().equals("SUCCESS")))
                .hasSize(1);
    }

    @Test
    @DisplayName("他人的申请与借款看不到")
    void nobodySeesWhatIsAnothers() {
        var owner = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var id = owner.apply(PRODUCT, AMOUNT, 12, owner.getReady()).expect(201).text("id");
        var stranger = stage.borrower(lender, Archetype.THIN_FILE);
        stranger.signIn().expect(201);
        var elsewhere = stage.lender("另一家小额贷款有限公司");

        assertThat(stranger.api().get("/api/v1/applications/" + id).status()).isEqualTo(404);
        assertThat(stranger.api().get("/api/v1/ledger/trial-balance").status()).isEqualTo(403);
        assertThat(elsewhere
                        .staff("risk-supervisor")
                        .get("/api/v1/applications/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(stage.platform().api().get("/api/v1/applications/" + id).status())
                .isEqualTo(401);
        assertThat(stage.platform().api().get("/internal/v1/feeds/domain").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("退出登录后,原令牌五秒内处处失效")
    void signingOutBitesEverywhereWithinFiveSeconds() {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        borrower.signIn().expect(201);
        borrower.api().get("/api/v1/applications").expect(200);
        borrower.api().get("/api/v1/cards").expect(200);

        borrower.api().delete("/api/v1/sessions/current");

        for (var path : List.of("/api/v1/me", "/api/v1/applications", "/api/v1/cards")) {
            Await.until(
                    path + " to refuse",
                    Duration.ofSeconds(5),
                    () -> borrower.api().get(path).status(),
                    status -> status == 401);
        }
    }

    @Test
    @DisplayName("代扣余额不足:首期未还,不记还款")
    void aDeductionWithoutFundsLeavesTheInstalmentOpen() {
        var own = stage.lender("余额不足小额贷款有限公司");
        var borrower = stage.borrower(own, Archetype.STEADY_SALARIED);
        var loanId = activeLoan(borrower);
        var card = borrower.person().cardNumber();
        var funds = stage.platform().sandbox().account(card).balance();
        stage.platform().sandbox().moveFromOutside(card, funds.negated(), "某商户", "消费");
        var due = LocalDate.parse(borrower.api()
                .get("/api/v1/loans/" + loanId + "/schedule")
                .at("items.0.dueOn")
                .asString());

        own.closeDaysUntil(due);

        Await.until(
                "the deduction to fail",
                PATIENCE,
                () -> stage.platform().sandbox().orders().stream()
                        .filter(booked -> booked.order().cardNumber().equals(card))
                        .filter(booked -> booked.order().operation().equals("DEDUCTION"))
                        .filter(booked ->
                                "INSUFFICIENT_FUNDS".equals(booked.order().failureCode()))
                        .count(),
                failed -> failed > 0);
        assertThat(paid(borrower, loanId, 0)).isEqualTo("0.00");
        assertThat(ledgerSum(own)).isEqualTo("0.00");
    }

    private static Reply contracted(Borrower borrower) {
        var applied = borrower.apply(PRODUCT, AMOUNT, 12, borrower.getReady()).expect(201);
        return borrower.awaitApplication(applied.text("id"), "CONTRACTED");
    }

    private static void sign(Borrower borrower, Reply application) {
        borrower.confirmDisclosure(application.text("contractId"));
        borrower.sign(application.text("contractId")).expect(202);
    }

    private static String signedLoan(Borrower borrower, Reply application) {
        sign(borrower, application);
        return borrower.awaitApplication(application.text("id"), "DISBURSED").text("loanId");
    }

    private static String activeLoan(Borrower borrower) {
        var loanId = signedLoan(borrower, contracted(borrower));
        borrower.awaitLoan("active", loanId, seen -> seen.text("status").equals("ACTIVE"));
        return loanId;
    }

    private static Money principals(Reply schedule) {
        return Money.sum(StreamSupport.stream(schedule.at("items").spliterator(), false)
                .map(row -> Money.of(row.path("principal").asString()))
                .toList());
    }

    private static String paid(Borrower borrower, String loanId, int instalment) {
        return borrower.api()
                .get("/api/v1/loans/" + loanId + "/schedule")
                .expect(200)
                .text("items." + instalment + ".paid");
    }

    private static String ledgerSum(Lender lender) {
        return lender.staff("finance")
                .get("/api/v1/ledger/trial-balance")
                .expect(200)
                .text("sum");
    }

    private static String balance(Lender lender, String account) {
        return StreamSupport.stream(
                        lender.staff("finance")
                                .get("/api/v1/ledger/trial-balance")
                                .expect(200)
                                .at("accounts")
                                .spliterator(),
                        false)
                .filter(row -> row.path("account").asString().equals(account))
                .map(row -> row.path("balance").asString())
                .findFirst()
                .orElseThrow();
    }
}
