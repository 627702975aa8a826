package com.hedai.risk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.Money;
import com.hedai.risk.profile.MovementKind;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final String REPORT = """
            {"reportNumber":"R1","reportedAt":"2026-11-22T10:00:00Z",
             "subject":{"name":"张三","identityNumber":"11010519491231002X","maritalStatus":"MARRIED"},
             "accounts":[{"id":"A01","kind":"CREDIT_CARD","lender":"甲银行","lenderKind":"BANK","openedOn":"2020-05-10",
               "status":"OPEN","limit":"20000.00","outstanding":"5000.00","monthlyPayment":"500.00","overdueAmount":"0.00",
               "overdueMonths":0,"classification":"NORMAL",
               "history":[{"month":"2026-10","status":"2","overdueAmount":"0.00"},{"month":"2026-09","status":"N","overdueAmount":"0.00"}]}],
             "inquiries":[{"on":"2026-11-10","by":"甲银行","reason":"LOAN_APPROVAL"}],
             "publicRecords":[{"kind":"ENFORCEMENT","on":"2024-03-01","amount":"900.00","description":"x"}]}
            """;

    @Test
    void aBureauReportBecomesFacts() {
        var credit = Reports.credit(REPORT);

        assertThat(credit.accounts()).hasSize(1);
        assertThat(credit.accounts().getFirst().outstanding()).isEqualTo(Money.of("5000.00"));
        assertThat(credit.accounts().getFirst().history().getFirst().monthsPastDue())
                .isEqualTo(2);
        assertThat(credit.accounts().getFirst().history().getLast().monthsPastDue())
                .isZero();
        assertThat(credit.inquiries().getFirst().isForCredit()).isTrue();
        assertThat(credit.publicRecords()).hasSize(1);
        assertThat(Reports.subjectOf(REPORT)).isEqualTo("11010519491231002X");
    }

    @Test
    void aReportWithAnythingThatWasNotAgreedIsUnreadable() {
        assertUnreadable(REPORT.replace("\"status\":\"2\"", "\"status\":\"8\""));
        assertUnreadable(REPORT.replace("\"OPEN\"", "\"ASLEEP\""));
        assertUnreadable(REPORT.replace("\"outstanding\":\"5000.00\"", "\"outstanding\":\"a lot\""));
        assertUnreadable(REPORT.replace("\"outstanding\":\"5000.00\",", ""));
        assertUnreadable(REPORT.replace("\"accounts\"", "\"konten\""));
        assertUnreadable("<html>busy</html>");
        assertUnreadable("{}");
    }

    @Test
    void aBankStatementBecomesMovementsInTheOrderOfDays() {
        var bank = Reports.bank("""
                {"accounts":[{"bank":"招商银行","maskedNumber":"6225****1234","transactions":[
                  {"on":"2026-10-12","amount":"-35.50","balance":"964.50","counterparty":"国家电网","summary":"代扣电费","category":"UTILITIES"},
                  {"on":"2026-10-10","amount":"1000.00","balance":"1000.00","counterparty":"某公司","summary":"代发工资"}]}]}
                """);

        assertThat(bank.movements())
                .extracting(movement -> movement.kind().name())
                .containsExactly("SALARY", "UTILITIES");
    }

    @Test
    void aMovementIsClassedByItsCategoryElseByItsWords() {
        assertThat(MovementKinds.of("GAMING", "代发工资")).isEqualTo(MovementKind.GAMING);
        assertThat(MovementKinds.of("SOMETHING_NEW", "代发工资")).isEqualTo(MovementKind.OTHER);
        assertThat(MovementKinds.of(null, "信用卡还款")).isEqualTo(MovementKind.CARD_REPAYMENT);
        assertThat(MovementKinds.of(null, "转账")).isEqualTo(MovementKind.OTHER);
    }

    private static void assertUnreadable(String content) {
        assertThatThrownBy(() -> Reports.credit(content)).isInstanceOf(Unreadable.class);
    }
}
