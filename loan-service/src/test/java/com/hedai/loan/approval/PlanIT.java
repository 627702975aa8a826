package com.hedai.loan.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.security.Scope;
import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.loan.fixture.LoanServiceTest;
import com.hedai.testing.service.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanIT extends LoanServiceTest {
    private static final String PLANS = "/api/v1/loan/approval-plans";
    private static final String APPROVE = "{\"outcome\": \"APPROVE\"}";

    @Test
    void aPlanThatMakesNoSenseIsRefusedAtItsField() {
        var manager = planner("institution-manager");

        var wrong = caller.post(manager, PLANS + "/changes", proposal("WRONG", 0, "application.nothing > 1"));

        assertThat(wrong.code()).isEqualTo("PLAN_INVALID");
        assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("steps[1].condition");
        var verdict = caller.post(manager, PLANS + "/checks", "{\"steps\": [{\"kind\": \"ASSESS\"}]}");
        assertThat(verdict.json().get("problems")).isNotEmpty();
    }

    @Test
    void aNewPlanIsUsedOnlyAfterASecondPersonConfirmedIt() {
        var manager = planner("institution-manager");
        var request = proposed(manager, proposal("CAUTIOUS", 0, "application.creditScore < 650"));

        var alone = confirm(manager, request);

        assertThat(alone.code()).isEqualTo("SAME_PERSON");
        assertThat(versions(manager, "CAUTIOUS")).isEmpty();
        assertThat(confirm(planner("risk-supervisor"), request).status()).isLessThan(300);
        assertThat(versions(manager, "CAUTIOUS")).containsExactly(1);
    }

    @Test
    void aPlanThatChangedMeanwhileIsNotOverwritten() {
        var manager = planner("institution-manager");
        var first = proposed(manager, proposal("TWICE", 0, "application.amount > 1"));
        var second = proposed(manager, proposal("TWICE", 0, "application.amount > 2"));
        confirm(planner("risk-supervisor"), first);

        var late = confirm(planner("risk-supervisor"), second);

        assertThat(late.code()).isEqualTo("CHANGED_MEANWHILE");
        assertThat(versions(manager, "TWICE")).containsExactly(1);
    }

    @Test
    void aStepThatNeedsTwoSignaturesNeedsTwoPeople() {
        var lender = lender("MICRO_LENDER");
        var manager = planner("institution-manager").at(lender);
        var request = proposed(manager, proposal("STRAIGHT_THROUGH", 1, "application.amount > 0"));
        confirm(planner("risk-supervisor").at(lender), request);
        var borrower = borrower().at(lender);
        var id = submitted(borrower);
        NEIGHBOURS.assessed(assessmentOf(id), id, "APPROVED", 700);
        awaitStatus(borrower, id, "IN_REVIEW");
        var first = staff("risk-analyst").at(lender);
        var tasks = caller.get(first, "/api/v1/tasks")
                .json()
                .get("items")
                .valueStream()
                .map(task -> task.get("id").asString())
                .toList();

        caller.post(first, "/api/v1/tasks/" + tasks.get(0) + "/decision", APPROVE);
        var alone = caller.post(first, "/api/v1/tasks/" + tasks.get(1) + "/decision", APPROVE);

        assertThat(tasks).hasSize(2);
        assertThat(alone.code()).isEqualTo("STEP_SIGNED_BEFORE");
        assertThat(application(borrower, id).get("status").asString()).isEqualTo("IN_REVIEW");
        caller.post(staff("risk-analyst").at(lender), "/api/v1/tasks/" + tasks.get(1) + "/decision", APPROVE);
        awaitStatus(borrower, id, "CONTRACTED");
    }

    @Test
    void aConditionMayAskAboutThePersonWithoutAnyTraceInTheDatabase() {
        var lender = lender("MICRO_LENDER");
        var request = proposed(
                planner("institution-manager").at(lender), proposal("STRAIGHT_THROUGH", 1, "application.age >= 40"));
        confirm(planner("risk-supervisor").at(lender), request);
        var borrower = borrower().at(lender);

        var id = submitted(borrower);
        NEIGHBOURS.assessed(assessmentOf(id), id, "APPROVED", 700);

        awaitStatus(borrower, id, "IN_REVIEW");
        var stored = jdbc.queryForObject(
                "select facts from approval_process where application_id = ?", String.class, UuidTypeHandler.bytes(id));
        assertThat(stored).contains("amount", "creditScore").doesNotContain("age", "monthlyIncome", "monthsEmployed");
    }

    private Person planner(String role) {
        return identity.staff(role)
                .may("loan:plan:propose", Scope.INSTITUTION)
                .may("loan:plan:approve", Scope.INSTITUTION)
                .may("loan:plan:read", Scope.INSTITUTION)
                .may("platform:change-request:read", Scope.INSTITUTION);
    }

    private String proposed(Person manager, String proposal) {
        var reply = caller.post(manager, PLANS + "/changes", proposal);
        assertThat(reply.status()).isEqualTo(202);
        return reply.json().get("changeRequestId").asString();
    }

    private Reply confirm(Person other, String request) {
        return caller.post(other, "/api/v1/loan/change-requests/" + request + "/approval", "");
    }

    private List<Integer> versions(Person reader, String code) {
        return caller.get(reader, PLANS)
                .json()
                .get("items")
                .valueStream()
                .filter(plan -> plan.get("code").asString().equals(code))
                .map(plan -> plan.get("version").asInt())
                .toList();
    }

    private static String proposal(String code, int basedOn, String condition) {
        return """
                {"reason": "转人工双签", "change": {"code": "%s", "basedOn": %d, "title": "谨慎", "steps": [
                  {"kind": "ASSESS"},
                  {"kind": "REVIEW", "condition": "%s", "role": "risk-analyst", "signatures": 2, "deadlineHours": 24,
                   "escalationRole": "risk-supervisor"},
                  {"kind": "CONTRACT"}, {"kind": "SIGN", "deadlineHours": 72}, {"kind": "DISBURSE"}]}}
                """.formatted(code, basedOn, condition);
    }
}
