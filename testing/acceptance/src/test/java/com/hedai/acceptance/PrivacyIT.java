package com.hedai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.testing.people.Archetype;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What staff may see of a person for a reason, and how a person is erased: by two people, and not while the law asks to keep the data. */
@DisplayName("个人信息:查看原值须有理由,删除须双人复核")
class PrivacyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Stage stage;
    static Lender lender;

    @BeforeAll
    static void open() {
        stage = Stage.get();
        lender = stage.lender("个人信息保护小额贷款有限公司");
        for (var role : List.of("collector", "system-administrator", "institution-manager")) {
            lender.hire(stage.administrator(), role);
        }
    }

    @Test
    @DisplayName("催收员凭理由查看手机号,理由与字段名留痕,不含号码")
    void aCollectorSeesAPhoneForAReasonOnRecord() {
        var borrower = registered();
        var account = account(borrower);

        var seen = lender.staff("collector")
                .post(reveals(account), Map.of("fields", List.of("PHONE"), "reason", "逾期提醒需要电话联系"))
                .expect(200);

        assertThat(seen.text("values.PHONE")).isEqualTo(borrower.person().phone());
        var record = Await.until(
                "the record of the reveal",
                PATIENCE,
                () -> lender.staff("auditor")
                        .get("/api/v1/audit/records?operation=user:borrower:reveal&objectId=" + account),
                records -> records.at("items").size() == 1);
        assertThat(record.text("items.0.reason")).isEqualTo("逾期提醒需要电话联系");
        assertThat(record.text("items.0.fields.0")).isEqualTo("PHONE");
        assertThat(record.text("items.0.role")).isEqualTo("collector");
        assertThat(new String(record.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain(borrower.person().phone());
    }

    @Test
    @DisplayName("催收员不能查看身份证号,没有理由什么也看不到")
    void aCollectorSeesNoIdentityNumberAndNothingWithoutAReason() {
        var account = account(registered());
        var collector = lender.staff("collector");

        assertThat(collector
                        .post(reveals(account), Map.of("fields", List.of("IDENTITY_NUMBER"), "reason", "逾期提醒需要"))
                        .status())
                .isEqualTo(403);
        assertThat(collector
                        .post(reveals(account), Map.of("fields", List.of("PHONE"), "reason", ""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("系统管理员申请、机构管理者复核之后,借款人资料才被删除")
    void aBorrowerIsErasedByTwoPeople() {
        var borrower = registered();
        var account = account(borrower);
        var administrator = lender.staff("system-administrator");

        var request = administrator
                .post(erasures(account), Map.of("reason", "本人要求注销"))
                .expect(202);
        var approval = "/api/v1/user/change-requests/" + request.text("changeRequestId") + "/approval";

        assertThat(administrator.post(approval, Map.of()).status()).isEqualTo(403);
        assertThat(borrower.api().get("/api/v1/me").status()).isEqualTo(200);
        lender.staff("institution-manager").post(approval, Map.of()).expect(204);
        Await.until(
                "the session to end",
                PATIENCE,
                () -> borrower.api().get("/api/v1/me").status(),
                is -> is == 401);
        assertThat(lender.staff("collector")
                        .get("/api/v1/user/borrowers/" + account)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("有借款申请的借款人不能删除")
    void whoAppliedForALoanIsKept() {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        borrower.apply(Borrower.MICRO_LOAN, "12000.00", 12, borrower.getReady()).expect(201);
        var account = account(borrower);

        var answer = Await.until(
                "the application to be known",
                PATIENCE,
                () -> lender.staff("system-administrator").post(erasures(account), Map.of("reason", "本人要求注销")),
                reply -> reply.status() != 202);

        assertThat(answer.code()).isEqualTo("BORROWER_HAS_BUSINESS");
    }

    private static Borrower registered() {
        var borrower = stage.borrower(lender, Archetype.THIN_FILE);
        borrower.getReady();
        return borrower;
    }

    private static String account(Borrower borrower) {
        return borrower.api().get("/api/v1/me").expect(200).text("accountId");
    }

    private static String reveals(String account) {
        return "/api/v1/user/borrowers/" + account + "/reveals";
    }

    private static String erasures(String account) {
        return "/api/v1/user/borrowers/" + account + "/erasure-requests";
    }
}
