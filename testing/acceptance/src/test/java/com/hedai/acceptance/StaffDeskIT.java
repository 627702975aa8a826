package com.hedai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.testing.people.Archetype;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What staff do at their desks with applications of small companies: take, decline, return, refer, release. */
@DisplayName("审批工作台:领取、拒绝、退回、转风控、放款")
class StaffDeskIT {
    static Stage stage;
    static Lender lender;
    static Staff reviewer;
    static Staff colleague;
    static Staff supervisor;
    static Staff cashier;

    @BeforeAll
    static void open() {
        stage = Stage.get();
        lender = stage.lender("审批小额贷款有限公司");
        reviewer = lender.employ(stage.administrator(), "reviewer", "郑审核");
        colleague = lender.employ(stage.administrator(), "reviewer", "何审核");
        supervisor = lender.employ(stage.administrator(), "risk-supervisor", "许主管");
        cashier = lender.employ(stage.administrator(), "finance", "冯出纳");
    }

    @Test
    @DisplayName("拒绝须写明理由,借款人看得到理由,看不到内部备注")
    void whoDeclinesSaysWhy() {
        var owner = owner();
        var application = applied(owner);
        var task = reviewer.takes(application);

        assertThat(reviewer.decide(task, "DECLINE").code()).isEqualTo("REASONS_MISSING");
        reviewer.api()
                .post(
                        "/api/v1/tasks/" + task + "/decision",
                        Map.of(
                                "outcome", "DECLINE",
                                "reasons", List.of("DEBT_TOO_HIGH"),
                                "note", "另有未披露的民间借贷"))
                .expect(200);

        var declined = owner.awaitApplication(application, "DECLINED");
        assertThat(declined.text("decision.reasons.0.code")).isEqualTo("DEBT_TOO_HIGH");
        assertThat(new String(declined.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("民间借贷");
    }

    @Test
    @DisplayName("退回补正后重新提交,从头再审")
    void aReturnedApplicationGoesThroughItsPlanAgain() {
        var owner = owner();
        var application = applied(owner);
        reviewer.decide(reviewer.takes(application), "RETURN", "INFORMATION_INCOMPLETE")
                .expect(200);
        owner.awaitApplication(application, "RETURNED");

        owner.api()
                .post("/api/v1/applications/" + application + "/resubmission", Map.of())
                .expect(200);

        reviewer.approves(application);
        assertThat(owner.awaitApplication(application, "CONTRACTED", "DECLINED").text("status"))
                .isEqualTo("CONTRACTED");
    }

    @Test
    @DisplayName("审核员转风控,由风控主管决定")
    void whatAReviewerRefersTheRiskSupervisorDecides() {
        var owner = owner();
        var application = applied(owner);
        reviewer.decide(reviewer.takes(application), "REFER", "DEBT_TOO_HIGH").expect(200);

        supervisor.approves(application);

        assertThat(owner.awaitApplication(application, "CONTRACTED", "DECLINED").text("status"))
                .isEqualTo("CONTRACTED");
    }

    @Test
    @DisplayName("两人同时领取同一任务,只有一人领到;他人不能代签")
    void ofTwoWhoTakeATaskOneGetsIt() throws Exception {
        var application = applied(owner());
        var task = Await.until(
                        "the task",
                        java.time.Duration.ofSeconds(30),
                        () -> reviewer.inbox().stream()
                                .filter(open ->
                                        open.path("applicationId").asString().equals(application))
                                .toList(),
                        tasks -> !tasks.isEmpty())
                .getFirst()
                .path("id")
                .asString();
        List<Integer> statuses;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reply> one = () -> reviewer.api().post("/api/v1/tasks/" + task + "/claim", Map.of());
            Callable<Reply> two = () -> colleague.api().post("/api/v1/tasks/" + task + "/claim", Map.of());
            statuses = threads.invokeAll(List.of(one, two)).stream()
                    .map(future -> future.resultNow().status())
                    .toList();
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        var late = statuses.getFirst() == 200 ? colleague : reviewer;
        assertThat(late.decide(task, "APPROVE").code()).isEqualTo("TASK_TAKEN");
    }

    @Test
    @DisplayName("参与审批的人不能放款,须由另一位财务办理")
    void whoDecidedDoesNotReleaseTheMoney() {
        var owner = owner();
        var application = applied(owner);
        reviewer.approves(application);
        owner.takesTheContract(owner.awaitApplication(application, "CONTRACTED"));
        var task = cashier.takes(application);

        assertThat(reviewer.decide(task, "APPROVE").status()).isIn(403, 404);
        cashier.decide(task, "APPROVE").expect(200);

        assertThat(owner.awaitApplication(application, "DISBURSED").text("status"))
                .isEqualTo("DISBURSED");
    }

    @Test
    @DisplayName("每一次决定都有电子签名,可以用签名人的公钥核验")
    void everyDecisionIsSigned() {
        var owner = owner();
        var application = applied(owner);
        reviewer.approves(application);
        owner.awaitApplication(application, "CONTRACTED");

        var review = supervisor
                .api()
                .get("/api/v1/applications/" + application)
                .expect(200)
                .at("reviews.0");
        var key = supervisor
                .api()
                .get("/api/v1/staff-signing-keys/" + review.path("keyId").asString())
                .expect(200);

        assertThat(Signatures.verify(
                        key.text("publicKey"),
                        review.path("digest").asString(),
                        review.path("signature").asString()))
                .isTrue();
    }

    private static Borrower owner() {
        var owner = stage.borrower(lender, Archetype.BUSINESS_OWNER);
        owner.getReady();
        owner.proveEnterprise().expect(200);
        return owner;
    }

    private static String applied(Borrower owner) {
        return owner.apply(
                        "enterprise-micro-loan",
                        "100000.00",
                        12,
                        owner.bindCard(),
                        "BUSINESS",
                        List.of(),
                        UUID.randomUUID().toString())
                .expect(201)
                .text("id");
    }
}
