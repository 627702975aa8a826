package com.hedai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The life of a loan after the money is out: paid early, in part, too much, too late. */
@DisplayName("贷后:提前结清、部分还款、溢缴、逾期与提醒")
class ServicingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Stage stage;
    static Lender lender;

    @BeforeAll
    static void open() {
        stage = Stage.get();
        lender = stage.lender("贷后小额贷款有限公司");
    }

    @Test
    @DisplayName("放款当日提前结清:只还本金,分文不差")
    void whoSettlesOnTheFirstDayOwesThePrincipal() {
        var loan = lent();

        var quote = loan.borrower().settlementQuote(loan.id()).expect(200);
        assertThat(quote.text("total")).isEqualTo("12000.00");
        assertThat(loan.borrower().settle(loan.id(), "11999.99", loan.card()).code())
                .isEqualTo("QUOTE_CHANGED");
        loan.borrower().settle(loan.id(), "12000.00", loan.card()).expect(202);

        var settled = loan.await("SETTLED");
        assertThat(settled.text("outstanding.total")).isEqualTo("0.00");
        assertThat(lender.ledgerSum()).isEqualTo("0.00");
    }

    @Test
    @DisplayName("主动部分还款记在最早一期,期次不算结清")
    void aPartPaidInAdvanceCountsForTheOldestInstalment() {
        var loan = lent();

        loan.borrower().pay(loan.id(), "500.00", loan.card()).expect(202);

        Await.until(
                "the payment to be allocated",
                PATIENCE,
                () -> loan.instalment(0).path("paid").asString(),
                "500.00"::equals);
        assertThat(loan.instalment(0).path("state").asString()).isNotEqualTo("SETTLED");
        assertThat(loan.instalment(1).path("paid").asString()).isEqualTo("0.00");
    }

    @Test
    @DisplayName("放款当日付清全部计划:未到期利息作溢缴挂账,由财务双人复核退回原卡")
    void whatWasPaidTooMuchGoesBackByTwoPeople() {
        var loan = lent();
        var before = stage.platform()
                .sandbox()
                .account(loan.borrower().person().cardNumber())
                .balance();
        var everything = Money.sum(StreamSupport.stream(
                        loan.borrower().schedule(loan.id()).at("items").spliterator(), false)
                .map(row -> Money.of(row.path("due").asString()))
                .toList());
        var surplus = everything.minus(Money.of("12000.00"));
        loan.borrower().pay(loan.id(), everything.toString(), loan.card()).expect(202);
        assertThat(loan.await("SETTLED").text("surplus")).isEqualTo(surplus.toString());
        var proposer = lender.employ(stage.administrator(), "finance", "周财务");
        var checker = lender.employ(stage.administrator(), "finance", "吴财务");

        var proposed = proposer.api()
                .post(
                        "/api/v1/loans/" + loan.id() + "/refunds",
                        Map.of("amount", surplus.toString(), "reason", "未到期利息"))
                .expect(202)
                .text("changeRequestId");
        assertThat(lender.confirms("loan", proposed, proposer.api()).code()).isEqualTo("SAME_PERSON");
        lender.confirms("loan", proposed, checker.api()).expect(204);

        Await.until(
                "the refund to arrive",
                PATIENCE,
                () -> stage.platform()
                        .sandbox()
                        .account(loan.borrower().person().cardNumber())
                        .balance(),
                before.minus(Money.of("12000.00"))::equals);
        assertThat(loan.view().text("surplus")).isEqualTo("0.00");
        assertThat(lender.ledgerSum()).isEqualTo("0.00");
    }

    @Test
    @DisplayName("逾期:到期前短信提醒,宽限期后计罚息、入逾期名单,补足后恢复正常")
    void whoPaysLateIsRemindedOwesPenaltyAndComesBack() {
        var own = stage.lender("逾期小额贷款有限公司");
        var collector = own.employ(stage.administrator(), "collector", "陈催收");
        var loan = lent(own);
        var card = loan.borrower().person().cardNumber();
        var funds = stage.platform().sandbox().account(card).balance();
        stage.platform().sandbox().moveFromOutside(card, funds.negated(), "房东", "房租");
        var due = LocalDate.parse(loan.instalment(0).path("dueOn").asString());

        own.closeDaysUntil(due.plusDays(5));

        var overdue = loan.await("OVERDUE");
        assertThat(overdue.text("daysPastDue")).isEqualTo("5");
        assertThat(Money.of(overdue.text("due.penalty")).isPositive()).isTrue();
        var listed = Await.until(
                "the loan to be listed",
                PATIENCE,
                () -> collector.api().get("/api/v1/delinquencies").expect(200),
                seen -> !seen.at("items").isEmpty());
        assertThat(listed.text("items.0.loanId")).isEqualTo(loan.id());
        assertThat(listed.text("items.0.bucket")).isEqualTo("M1");

        stage.platform().sandbox().moveFromOutside(card, Money.of("5000.00"), "某公司", "工资");
        loan.borrower().pay(loan.id(), overdue.text("due.total"), loan.card()).expect(202);
        assertThat(loan.await("ACTIVE").text("due.total")).isEqualTo("0.00");
        assertThat(own.ledgerSum()).isEqualTo("0.00");
    }

    private static Lent lent() {
        return Lent.by(stage, lender);
    }

    private static Lent lent(Lender lender) {
        return Lent.by(stage, lender);
    }
}
