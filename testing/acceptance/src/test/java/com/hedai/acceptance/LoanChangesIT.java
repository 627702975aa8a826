package com.hedai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What may change about a loan that runs, by two people, with its borrower, and to the fen in the ledger. */
@DisplayName("贷后变更:提前还本、冲正、减免、延期、重新安排、核销")
class LoanChangesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Stage stage;
    static Lender lender;
    static Staff finance;
    static Staff checker;
    static Staff manager;

    @BeforeAll
    static void open() {
        stage = Stage.get();
        lender = stage.lender("变更小额贷款有限公司");
        finance = lender.employ(stage.administrator(), "finance", "周财务");
        checker = lender.employ(stage.administrator(), "finance", "吴财务");
        manager = lender.employ(stage.administrator(), "institution-manager", "郑经理");
    }

    @Test
    @DisplayName("提前还部分本金缩期:试算所见即入账所得")
    void payingEarlyForFewerInstalmentsIsWhatWasQuoted() {
        var loan = Lent.by(stage, lender);
        var quote = loan.borrower()
                .api()
                .get(loan.path("prepayment-quote?amount=3000.00&excess=FEWER_INSTALMENTS"))
                .expect(200);

        prepay(loan, "FEWER_INSTALMENTS");

        var schedule = loan.borrower().schedule(loan.id());
        assertThat(schedule.at("items")).isEqualTo(quote.at("plan.items")).hasSizeLessThan(12);
        assertThat(Money.of(quote.text("interestSaved")).isPositive()).isTrue();
        isExplained(loan);
        assertThat(lender.ledgerSum()).isEqualTo("0.00");
    }

    @Test
    @DisplayName("提前还部分本金降额:期数不变,每期减少")
    void payingEarlyForLowerInstalmentsKeepsTheirNumber() {
        var loan = Lent.by(stage, lender);
        var before = Money.of(loan.instalment(5).path("due").asString());

        prepay(loan, "LOWER_INSTALMENTS");

        assertThat(loan.borrower().schedule(loan.id()).at("items")).hasSize(12);
        assertThat(Money.of(loan.instalment(5).path("due").asString())).isLessThan(before);
        isExplained(loan);
    }

    @Test
    @DisplayName("还款冲正:双人复核,应还恢复,款项挂账后退回")
    void aReversedPaymentIsOwedAgainAndItsMoneyGoesBack() {
        var loan = Lent.by(stage, lender);
        loan.borrower().pay(loan.id(), "500.00", loan.card()).expect(202);
        var payment = Await.until(
                        "the payment to be booked",
                        PATIENCE,
                        () -> loan.borrower()
                                .api()
                                .get(loan.path("transactions"))
                                .expect(200),
                        seen -> seen.text("items.0.kind").equals("REPAYMENT"))
                .text("items.0.id");

        change(loan, "reversals", Map.of("transactionId", payment, "reason", "串户"));

        assertThat(loan.view().text("surplus")).isEqualTo("500.00");
        assertThat(loan.view().text("outstanding.principal")).isEqualTo("12000.00");
        change(loan, "refunds", Map.of("amount", "500.00", "reason", "串户退回"));
        assertThat(loan.view().text("surplus")).isEqualTo("0.00");
        isExplained(loan);
        assertThat(lender.ledgerSum()).isEqualTo("0.00");
        assertThat(propose(loan, "reversals", Map.of("transactionId", payment, "reason", "串户"))
                        .code())
                .isEqualTo("TRANSACTION_REVERSED_ALREADY");
    }

    @Test
    @DisplayName("罚息减免:提议人不能自批,减免后应还减少,多减被拒")
    void penaltyIsWaivedByTwoPeople() {
        var own = stage.lender("减免小额贷款有限公司");
        var proposer = own.employ(stage.administrator(), "finance", "周财务");
        var second = own.employ(stage.administrator(), "institution-manager", "郑经理");
        var loan = Lent.by(stage, own);
        empty(loan);
        own.closeDaysUntil(loan.firstDueOn().plusDays(8));
        var penalty = loan.await("OVERDUE").text("due.penalty");
        var waiver = Map.<String, Object>of("fee", "0.00", "penalty", penalty, "interest", "0.00", "reason", "住院");

        var proposed =
                proposer.api().post(loan.path("waivers"), waiver).expect(202).text("changeRequestId");
        assertThat(own.confirms("loan", proposed, proposer.api()).code()).isEqualTo("SAME_PERSON");
        own.confirms("loan", proposed, second.api()).expect(204);

        assertThat(loan.view().text("due.penalty")).isEqualTo("0.00");
        assertThat(proposer.api().post(loan.path("waivers"), waiver).code()).isEqualTo("WAIVER_TOO_LARGE");
        isExplained(loan);
    }

    @Test
    @DisplayName("借款人申请延期三天:获批后到期日顺延,不计逾期;不能再延")
    void threeMoreDaysOnceForWhoAsks() {
        var own = stage.lender("延期小额贷款有限公司");
        var approver = own.employ(stage.administrator(), "institution-manager", "郑经理");
        var loan = Lent.by(stage, own);
        empty(loan);
        var due = loan.firstDueOn();
        var wish = Map.<String, Object>of("instalment", 1, "days", 3, "reason", "工资晚发");
        var asked = loan.borrower()
                .api()
                .post(loan.path("extensions"), wish)
                .expect(202)
                .text("changeRequestId");

        own.confirms("loan", asked, approver.api()).expect(204);

        assertThat(loan.firstDueOn()).isEqualTo(due.plusDays(3));
        assertThat(loan.borrower().api().post(loan.path("extensions"), wish).code())
                .isEqualTo("EXTENSION_NOT_POSSIBLE");
        own.closeDaysUntil(due.plusDays(5));
        assertThat(loan.view().text("status")).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("重新安排还款:试算、复核、借款人同意后生效;他人不能代为同意")
    void newTermsCountOnceTheBorrowerAgrees() {
        var loan = Lent.by(stage, lender);
        var stranger = Lent.by(stage, lender).borrower();
        var terms = Map.of(
                "purpose",
                "RESCHEDULING",
                "firstDueOn",
                lender.businessDate().plusDays(40).toString(),
                "instalments",
                18,
                "interestOnly",
                2,
                "method",
                "EQUAL_INSTALMENT",
                "rate",
                "0.072",
                "arrearsOver",
                1);
        var preview =
                finance.api().post(loan.path("reschedulings/previews"), terms).expect(200);
        assertThat(loan.borrower().schedule(loan.id()).at("items")).hasSize(12);

        change(loan, "reschedulings", Map.of("terms", terms, "reason", "收入下降"));

        var offer = loan.borrower().api().get(loan.path("change-offers")).expect(200);
        assertThat(offer.text("items.0.state")).isEqualTo("OPEN");
        var acceptance = loan.path("change-offers/" + offer.text("items.0.id") + "/acceptance");
        assertThat(stranger.api().post(acceptance, Map.of()).status()).isEqualTo(404);
        assertThat(finance.api().post(acceptance, Map.of()).status()).isEqualTo(403);
        loan.borrower().api().post(acceptance, Map.of()).expect(204);
        assertThat(loan.borrower().schedule(loan.id()).at("items")).isEqualTo(preview.at("after.items"));
        assertThat(loan.borrower().api().post(acceptance, Map.of()).code()).isEqualTo("OFFER_ANSWERED");
        isExplained(loan);
    }

    @Test
    @DisplayName("提前到期并核销:资产减少,债权仍在;核销后收回记入准备金")
    void whatIsWrittenOffIsStillCollected() {
        var loan = Lent.by(stage, lender);
        change(loan, "terminations", Map.of("reason", "挪用资金"));
        assertThat(loan.view().text("due.principal")).isEqualTo("12000.00");
        var allowance = balance("1304");

        var proposed = finance.api()
                .post(loan.path("write-offs"), Map.of("reason", "失联"))
                .expect(202)
                .text("changeRequestId");
        assertThat(lender.confirms("loan", proposed, checker.api()).status()).isEqualTo(403);
        lender.confirms("loan", proposed, manager.api()).expect(204);

        loan.await("WRITTEN_OFF");
        awaitBalance("1304", allowance.plus(Money.of("12000.00")));
        loan.borrower().pay(loan.id(), "400.00", loan.card()).expect(202);
        awaitBalance("1304", allowance.plus(Money.of("11600.00")));
        assertThat(loan.view().text("outstanding.principal")).isEqualTo("11600.00");
        assertThat(lender.ledgerSum()).isEqualTo("0.00");
        isExplained(loan);
    }

    @Test
    @DisplayName("收费、还款与冲正同时发生:一笔不少,一笔不重")
    void whatHappensAtOnceIsAllThere() {
        var loan = Lent.by(stage, lender);
        var fees = List.of(fee(loan), fee(loan), fee(loan));

        AtOnce.all(
                5,
                List.<Callable<Reply>>of(
                        () -> lender.confirms("loan", fees.get(0), checker.api())
                                .expect(204),
                        () -> lender.confirms("loan", fees.get(1), checker.api())
                                .expect(204),
                        () -> lender.confirms("loan", fees.get(2), manager.api())
                                .expect(204),
                        () -> loan.borrower()
                                .pay(loan.id(), "100.00", loan.card())
                                .expect(202),
                        () -> loan.borrower()
                                .pay(loan.id(), "200.00", loan.card())
                                .expect(202)));

        var booked = Await.until(
                "five bookings",
                PATIENCE,
                () -> loan.borrower().api().get(loan.path("transactions")).expect(200),
                seen -> seen.at("items").size() == 6);
        var received = booked.at("items")
                .valueStream()
                .filter(row -> row.path("kind").asString().equals("REPAYMENT"))
                .map(row -> Money.of(row.path("amount").asString()))
                .toList();
        assertThat(Money.sum(received)).isEqualTo(Money.of("300.00"));
        isExplained(loan);
        assertThat(lender.ledgerSum()).isEqualTo("0.00");
    }

    private static String fee(Lent loan) {
        return propose(loan, "fees", Map.of("amount", "5.00", "reason", "公证"))
                .expect(202)
                .text("changeRequestId");
    }

    private static void prepay(Lent loan, String excess) {
        var payment = Map.of("amount", "3000.00", "cardId", loan.card(), "excess", excess);
        loan.borrower().api().post(loan.path("repayments"), payment).expect(202);
        Await.until(
                "the payment to be booked",
                PATIENCE,
                () -> loan.view().text("outstanding.principal"),
                "9000.00"::equals);
    }

    private static Reply propose(Lent loan, String path, Map<String, ?> change) {
        return finance.api().post(loan.path(path), change);
    }

    private static void change(Lent loan, String path, Map<String, ?> change) {
        var proposed = propose(loan, path, change).expect(202).text("changeRequestId");
        lender.confirms("loan", proposed, checker.api()).expect(204);
    }

    /** Nothing is left on the card, so that no deduction brings anything. */
    private static void empty(Lent loan) {
        var card = loan.borrower().person().cardNumber();
        var funds = stage.platform().sandbox().account(card).balance();
        stage.platform().sandbox().moveFromOutside(card, funds.negated(), "房东", "房租");
    }

    private static Money balance(String account) {
        return finance.api()
                .get("/api/v1/ledger/trial-balance")
                .expect(200)
                .at("accounts")
                .valueStream()
                .filter(row -> row.path("account").asString().equals(account))
                .map(row -> Money.of(row.path("balance").asString()))
                .findFirst()
                .orElse(Money.ZERO);
    }

    private static void awaitBalance(String account, Money expected) {
        Await.until("account " + account, PATIENCE, () -> balance(account), expected::equals);
    }

    /** Of each part the reasons add up to what is owed. */
    private static void isExplained(Lent loan) {
        var balance = loan.borrower().api().get(loan.path("balance")).expect(200);
        for (var part : List.of("fee", "penalty", "interest", "principal")) {
            var reasons = balance.at("reasons")
                    .valueStream()
                    .filter(reason -> reason.path("part").asString().equalsIgnoreCase(part))
                    .map(reason -> Money.of(reason.path("amount").asString()))
                    .toList();
            assertThat(Money.sum(reasons)).as(part).isEqualTo(Money.of(balance.text("owed." + part)));
        }
    }
}
