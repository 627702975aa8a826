package com.hedai.loan.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.loan.fixture.LoanServiceTest;
import com.hedai.testing.service.Person;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An enterprise's way to a loan: reviewer, risk where it is large or referred, release by finance. */
class EnterpriseLoanIT extends LoanServiceTest {
    private static final String APPROVE = "{\"outcome\": \"APPROVE\"}";
    private static final String REFER = "{\"outcome\": \"REFER\", \"reasons\": [\"DEBT_TOO_HIGH\"]}";

    private UUID lender;
    private Person owner;
    private Person reviewer;
    private Person supervisor;

    @BeforeEach
    void aLenderAndAnOwner() {
        lender = lender("MICRO_LENDER");
        owner = borrower().at(lender);
        NEIGHBOURS.enterprise(owner.accountId());
        reviewer = staff("reviewer").at(lender);
        supervisor = staff("risk-supervisor").at(lender);
    }

    @Test
    void onlyAVerifiedEnterpriseMayApply() {
        assertThat(apply(borrower().at(lender), "300000.00").code()).isEqualTo("ENTERPRISE_REQUIRED");
    }

    @Test
    void aSmallLoanTheMachineApprovesNeedsTheReviewerOnly() {
        var id = submitted("300000.00");
        decide(reviewer, id, APPROVE);

        NEIGHBOURS.assessed(assessmentOf(id), id, "APPROVED", 700);

        assertThat(steps(awaitStatus(owner, id, "CONTRACTED")))
                .startsWith("REVIEW DONE", "ASSESS DONE", "REVIEW SKIPPED");
        assertThat(application(supervisor, id)
                        .at("/applicant/enterprise/unifiedSocialCreditCode")
                        .asString())
                .isEqualTo("91350100M000100Y43");
    }

    @Test
    void aLargeLoanGoesToTheRiskSupervisor() {
        var id = submitted("500000.01");
        decide(reviewer, id, APPROVE);
        NEIGHBOURS.assessed(assessmentOf(id), id, "APPROVED", 700);

        assertThat(decide(supervisor, id, APPROVE).status()).isEqualTo(200);

        awaitStatus(owner, id, "CONTRACTED");
    }

    @Test
    void whatTheReviewerRefersTheRiskSupervisorSeesEvenIfTheMachineApproves() {
        var id = submitted("300000.00");

        assertThat(decide(reviewer, id, REFER).status()).isEqualTo(200);
        NEIGHBOURS.assessed(assessmentOf(id), id, "APPROVED", 700);

        var refused = decide(supervisor, id, REFER);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("NOBODY_TO_REFER_TO");
        assertThat(decide(supervisor, id, APPROVE).status()).isEqualTo(200);
        awaitStatus(owner, id, "CONTRACTED");
        assertThat(application(supervisor, id).at("/reviews/0/outcome").asString())
                .isEqualTo("REFER");
    }

    @Test
    void aReferralSaysWhy() {
        var id = submitted("300000.00");

        assertThat(decide(reviewer, id, "{\"outcome\": \"REFER\"}").code()).isEqualTo("REASONS_MISSING");
    }

    @Test
    void whatFinanceDoesNotReleaseIsCancelledWithItsLoan() {
        var id = submitted("300000.00");
        decide(reviewer, id, APPROVE);
        NEIGHBOURS.assessed(assessmentOf(id), id, "APPROVED", 700);
        sign(
                owner,
                UUID.fromString(
                        awaitStatus(owner, id, "CONTRACTED").get("contractId").asString()));
        var finance = staff("finance").at(lender);

        assertThat(decide(finance, id, "{\"outcome\": \"RETURN\", \"reasons\": [\"OTHER\"]}")
                        .status())
                .isEqualTo(409);
        assertThat(decide(finance, id, "{\"outcome\": \"DECLINE\", \"reasons\": [\"DISBURSEMENT_NOT_POSSIBLE\"]}")
                        .status())
                .isEqualTo(200);

        var cancelled = awaitStatus(owner, id, "CANCELLED");
        assertThat(steps(cancelled)).endsWith("RELEASE REFUSED", "DISBURSE CANCELLED");
        assertThat(jdbc.queryForObject("select status from loan where application_id = ?", String.class, (Object)
                        com.hedai.commons.persistence.UuidTypeHandler.bytes(id)))
                .isEqualTo("CANCELLED");
    }

    @Test
    void aLateReleaseGoesUpToTheManager() {
        var id = submitted("300000.00");
        decide(reviewer, id, APPROVE);
        NEIGHBOURS.assessed(assessmentOf(id), id, "APPROVED", 700);
        sign(
                owner,
                UUID.fromString(
                        awaitStatus(owner, id, "CONTRACTED").get("contractId").asString()));
        taskOf(staff("finance").at(lender), id);

        clock.advance(Duration.ofHours(25));

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        findTask(staff("institution-manager").at(lender), id).isPresent());
    }

    private Reply apply(Person borrower, String amount) {
        return submit(borrower, form("enterprise-micro-loan", amount, 12).replace("CONSUMPTION", "BUSINESS"));
    }

    private UUID submitted(String amount) {
        var reply = apply(owner, amount);
        assertThat(reply.status()).isEqualTo(201);
        return UUID.fromString(reply.json().get("id").asString());
    }
}
