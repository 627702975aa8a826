package com.hedai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.testing.people.Archetype;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Loans to small companies, through the person who may sign for them. */
@DisplayName("企业小额贷款:法定代表人与统一社会信用代码")
class EnterpriseLoanIT {
    static Stage stage;
    static Lender lender;
    static Staff reviewer;
    static Staff cashier;

    @BeforeAll
    static void open() {
        stage = Stage.get();
        lender = stage.lender("兴业小额贷款有限公司");
        reviewer = lender.employ(stage.administrator(), "reviewer", "郑审核");
        cashier = lender.employ(stage.administrator(), "finance", "冯出纳");
    }

    @Test
    @DisplayName("法定代表人为企业借款:审核、签约、财务放款")
    void theLegalRepresentativeBorrowsForTheFirm() {
        var owner = stage.borrower(lender, Archetype.BUSINESS_OWNER);
        var card = owner.getReady();
        assertThat(owner.proveEnterprise().expect(200).text("status")).isEqualTo("VERIFIED");

        var application = apply(owner, card).expect(201).text("id");
        reviewer.approves(application);
        var loanId = owner.takesTheContract(owner.awaitApplication(application, "CONTRACTED", "DECLINED"));
        assertThat(owner.loan(loanId).text("status")).isEqualTo("AWAITING_DISBURSEMENT");
        cashier.approves(application);

        owner.awaitApplication(application, "DISBURSED");
        owner.awaitLoan("active", loanId, seen -> seen.text("status").equals("ACTIVE"));
        assertThat(lender.ledgerSum()).isEqualTo("0.00");
    }

    @Test
    @DisplayName("统一社会信用代码校验位错误时指出该字段")
    void aWrongCheckCharacterIsPointedOut() {
        var owner = stage.borrower(lender, Archetype.BUSINESS_OWNER);
        owner.getReady();
        var code = owner.person().firm().unifiedSocialCreditCode();
        var wrong = code.substring(0, 17) + (code.endsWith("A") ? "B" : "A");

        var refused = claim(owner, owner.person().firm().name(), wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("errors.0.field")).isEqualTo("unifiedSocialCreditCode");
        assertThat(refused.text("errors.0.code")).isEqualTo("USCC_INVALID");
    }

    @Test
    @DisplayName("不是法定代表人,不得为企业申请")
    void whoDoesNotRepresentTheFirmBorrowsNothingForIt() {
        var owner = stage.borrower(lender, Archetype.BUSINESS_OWNER);
        var other = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var card = other.getReady();
        var firm = owner.person().firm();

        var claimed = claim(other, firm.name(), firm.unifiedSocialCreditCode()).expect(200);

        assertThat(claimed.text("status")).isEqualTo("NOT_LEGAL_REPRESENTATIVE");
        assertThat(apply(other, card).code()).isEqualTo("ENTERPRISE_REQUIRED");
    }

    private static Reply claim(Borrower person, String name, String code) {
        return person.api()
                .put(
                        "/api/v1/me/enterprise",
                        Map.of("name", name, "unifiedSocialCreditCode", code, "position", "LEGAL_REPRESENTATIVE"));
    }

    private static Reply apply(Borrower owner, String card) {
        return owner.apply(
                "enterprise-micro-loan",
                "100000.00",
                12,
                card,
                "BUSINESS",
                List.of(),
                UUID.randomUUID().toString());
    }
}
