package com.hedai.loan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.loan.fixture.FakeService;
import com.hedai.loan.fixture.FakeService.Response;
import com.hedai.loan.fixture.LoanServiceTest;
import com.hedai.loan.fixture.Neighbours;
import com.hedai.testing.service.Person;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApprovalIT extends LoanServiceTest {
    private static final String ASSESS = "PUT /internal/v1/assessments/.*";

    @AfterEach
    void riskWorksAgain() {
        NEIGHBOURS.risk().on(ASSESS, Neighbours::accepted);
    }

    @Test
    void anApplicationTheMachineApprovesGoesStraightThroughToItsContract() {
        var borrower = borrower();
        var id = submitted(borrower);

        NEIGHBOURS.assessed(assessmentOf(id), id, "APPROVED", 700);

        var application = awaitStatus(borrower, id, "CONTRACTED");
        assertThat(steps(application))
                .containsExactly("ASSESS DONE", "REVIEW SKIPPED", "CONTRACT DONE", "SIGN RUNNING", "DISBURSE WAITING");
        assertThat(application.at("/decision/outcome").asString()).isEqualTo("APPROVED");
        assertThat(application.get("decision").hasNonNull("score")).isFalse();
        assertThat(told("ApplicationApproved", id)).isEqualTo(1);
    }

    @Test
    void whatTheRiskServiceIsAskedHoldsNoNameOrNumber() {
        var id = submitted(borrower());
        assessmentOf(id);

        var asked = askedAbout(id).getFirst();

        assertThat(asked.body())
                .contains("\"birthOn\":\"1985-12-31\"", "\"amount\":\"12000.00\"", "\"monthlyIncome\":\"15000.00\"")
                .doesNotContain(Neighbours.IDENTITY_NUMBER, Neighbours.NAME);
    }

    @Test
    void aDeclinedApplicationStaysDeclinedAndSaysWhy() {
        var borrower = borrower();
        var id = submitted(borrower);
        var assessment = assessmentOf(id);

        NEIGHBOURS.assessed(assessment, id, "DECLINED", 480);

        var declined = awaitStatus(borrower, id, "DECLINED");
        assertThat(declined.at("/decision/reasons/0/zh").asString()).isEqualTo("负债收入比过高");
        NEIGHBOURS.assessed(assessment, id, "APPROVED", 700);
        var other = submitted(borrower);
        NEIGHBOURS.assessed(assessmentOf(other), other, "APPROVED", 700);
        awaitStatus(borrower, other, "CONTRACTED");
        assertThat(application(borrower, id).get("status").asString()).isEqualTo("DECLINED");
    }

    @Test
    void theSameFactTwiceChangesNothing() {
        var borrower = borrower();
        var id = submitted(borrower);
        var assessment = assessmentOf(id);
        NEIGHBOURS.assessed(assessment, id, "APPROVED", 700);
        var before = awaitStatus(borrower, id, "CONTRACTED");
        var records = outboxSize(id);

        NEIGHBOURS.assessed(assessment, id, "APPROVED", 700);
        NEIGHBOURS.assessed(assessment, id, "DECLINED", 400);
        awaitAllFactsRead();

        assertThat(application(borrower, id)).isEqualTo(before);
        assertThat(outboxSize(id)).isEqualTo(records);
    }

    @Test
    void aTimeoutIsNotANoAndIsAskedAgainUnderTheSameId() {
        NEIGHBOURS.risk().on(ASSESS, _ -> new Response(500, "{}"));
        var borrower = borrower();
        var id = submitted(borrower);
        var assessment = assessmentOf(id);

        var asked = await().atMost(Duration.ofSeconds(30)).until(() -> askedAbout(id), requests -> requests.size() > 4);

        assertThat(asked).extracting(request -> UUID.fromString(request.id())).containsOnly(assessment);
        assertThat(application(borrower, id).get("status").asString()).isEqualTo("IN_ASSESSMENT");
        NEIGHBOURS.risk().on(ASSESS, Neighbours::accepted);
        NEIGHBOURS.assessed(assessment, id, "APPROVED", 700);
        awaitStatus(borrower, id, "CONTRACTED");
    }

    private static List<FakeService.Request> askedAbout(UUID application) {
        return NEIGHBOURS.risk().requests("/internal/v1/assessments/").stream()
                .filter(request -> request.body().contains(application.toString()))
                .toList();
    }

    @Test
    void whatTheRiskServiceWillNotJudgeAPersonDoes() {
        NEIGHBOURS.risk().on(ASSESS, _ -> new Response(422, "{\"code\":\"CONSENT_MISSING\"}"));
        var id = submitted(borrower());

        var supervisor = staff("risk-supervisor");

        assertThat(taskOf(supervisor, id).get("role").asString()).isEqualTo("risk-supervisor");
    }

    @Test
    void aReferredApplicationIsDecidedBySomebodyWhoSigns() {
        var borrower = borrower();
        var id = referred(borrower);
        var supervisor = staff("risk-supervisor");
        var task = taskOf(supervisor, id).get("id").asString();

        caller.post(supervisor, "/api/v1/tasks/" + task + "/claim", "");
        var decided = decide(supervisor, task, "{\"outcome\": \"APPROVE\", \"note\": \"已电话核实\"}");

        assertThat(decided.status()).isEqualTo(200);
        awaitStatus(borrower, id, "CONTRACTED");
        var review = application(supervisor, id).at("/reviews/0");
        assertThat(review.get("signerId").asString())
                .isEqualTo(supervisor.accountId().toString());
        assertThat(review.get("note").asString()).isEqualTo("已电话核实");
        assertThat(review.get("digest").asString()).matches("[0-9a-f]{64}");
        assertThat(application(borrower, id).hasNonNull("reviews")).isFalse();
    }

    @Test
    void aReviewersNoIsShownWithItsReasons() {
        var borrower = borrower();
        var id = referred(borrower);
        var supervisor = staff("risk-supervisor");
        var task = taskOf(supervisor, id).get("id").asString();

        assertThat(decide(supervisor, task, "{\"outcome\": \"DECLINE\"}").code())
                .isEqualTo("REASONS_MISSING");
        decide(supervisor, task, "{\"outcome\": \"DECLINE\", \"reasons\": [\"DEBT_TOO_HIGH\"]}");

        var declined = awaitStatus(borrower, id, "DECLINED");
        assertThat(declined.at("/decision/reasons/0/zh").asString()).isEqualTo("现有负债较高");
    }

    @Test
    void twoWhoActOnOneTaskGetOneDecisionAndOneConflict() {
        var id = referred(borrower());
        var first = staff("risk-supervisor");
        var second = staff("risk-supervisor");
        var task = taskOf(first, id).get("id").asString();

        assertThat(caller.post(first, "/api/v1/tasks/" + task + "/claim", "").status())
                .isEqualTo(200);

        assertThat(caller.post(second, "/api/v1/tasks/" + task + "/claim", "").code())
                .isEqualTo("TASK_TAKEN");
        assertThat(decide(second, task, "{\"outcome\": \"APPROVE\"}").code()).isEqualTo("TASK_TAKEN");
        assertThat(decide(first, task, "{\"outcome\": \"APPROVE\"}").status()).isEqualTo(200);
        assertThat(decide(second, task, "{\"outcome\": \"APPROVE\"}").code()).isEqualTo("TASK_CLOSED");
    }

    @Test
    void anotherRoleDoesNotSeeTheTask() {
        var id = referred(borrower());
        var task = taskOf(staff("risk-supervisor"), id).get("id").asString();

        assertThat(decide(staff("reviewer"), task, "{\"outcome\": \"APPROVE\"}").status())
                .isEqualTo(404);
    }

    @Test
    void aReturnedApplicationGoesThroughItsPlanOnceMore() {
        var borrower = borrower();
        var id = referred(borrower);
        var supervisor = staff("risk-supervisor");
        var first = assessmentOf(id);
        decide(
                supervisor,
                taskOf(supervisor, id).get("id").asString(),
                "{\"outcome\": \"RETURN\", \"reasons\": [\"INFORMATION_INCOMPLETE\"]}");
        awaitStatus(borrower, id, "RETURNED");

        var again = caller.post(borrower, "/api/v1/applications/" + id + "/resubmission", "");

        assertThat(again.status()).isEqualTo(200);
        var second = await().atMost(Duration.ofSeconds(10)).until(() -> assessmentOf(id), now -> !now.equals(first));
        NEIGHBOURS.assessed(second, id, "APPROVED", 700);
        awaitStatus(borrower, id, "CONTRACTED");
    }

    @Test
    void aLateTaskGoesUpToTheSuperior() {
        var id = referred(borrower());
        var manager = staff("institution-manager");
        var task = taskOf(staff("risk-supervisor"), id).get("id").asString();
        assertThat(decide(manager, task, "{\"outcome\": \"APPROVE\"}").status()).isEqualTo(404);

        clock.advance(Duration.ofHours(25));

        var escalated = await().atMost(Duration.ofSeconds(10))
                .until(() -> taskOf(manager, id), found -> found.hasNonNull("escalatedAt"));
        assertThat(escalated.get("id").asString()).isEqualTo(task);
        assertThat(told("TaskEscalated", id)).isEqualTo(1);
        assertThat(decide(manager, task, "{\"outcome\": \"APPROVE\"}").status()).isEqualTo(200);
    }

    @Test
    void aWithdrawnApplicationTakesItsTaskOffTheDesk() {
        var borrower = borrower();
        var id = referred(borrower);
        var supervisor = staff("risk-supervisor");
        var task = taskOf(supervisor, id).get("id").asString();

        caller.post(borrower, "/api/v1/applications/" + id + "/withdrawal", "");

        assertThat(decide(supervisor, task, "{\"outcome\": \"APPROVE\"}").code())
                .isEqualTo("TASK_CLOSED");
    }

    private UUID referred(Person borrower) {
        var id = submitted(borrower);
        NEIGHBOURS.assessed(assessmentOf(id), id, "REFERRED", 600);
        awaitStatus(borrower, id, "IN_REVIEW");
        return id;
    }

    private int outboxSize(UUID application) {
        return jdbc.queryForObject(
                "select count(*) from outbox where stream = 'domain' and subject = ?",
                Integer.class,
                UuidTypeHandler.bytes(application));
    }

    /** A later fact about somebody else was applied, so the earlier ones were, too. */
    private void awaitAllFactsRead() {
        var other = borrower();
        var id = submitted(other);
        NEIGHBOURS.assessed(assessmentOf(id), id, "DECLINED", 400);
        awaitStatus(other, id, "DECLINED");
    }
}
