package com.hedai.loan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.loan.fixture.FakeService.Response;
import com.hedai.loan.fixture.LoanServiceTest;
import com.hedai.loan.fixture.Neighbours;
import com.hedai.testing.service.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a decision is signed and takes effect. */
class DecisionIT extends LoanServiceTest {
    private static final String APPROVE = "{\"outcome\": \"APPROVE\"}";

    private Person borrower;
    private Person supervisor;
    private UUID application;
    private String task;

    @BeforeEach
    void aReferredApplication() {
        borrower = borrower();
        supervisor = staff("risk-supervisor");
        application = submitted(borrower);
        NEIGHBOURS.assessed(assessmentOf(application), application, "REFERRED", 600);
        task = taskOf(supervisor, application).get("id").asString();
    }

    @AfterEach
    void staffCanSignAgain() {
        NEIGHBOURS.user().on(Neighbours.SIGN, NEIGHBOURS.staffKeys()::sign);
    }

    @Test
    void theSignersOwnKeySignsTheDigestOfTheDecision() {
        decide(supervisor, task, APPROVE);

        var review = application(supervisor, application).at("/reviews/0");
        assertThat(NEIGHBOURS
                        .staffKeys()
                        .verifies(
                                review.get("signature").asString(),
                                review.get("digest").asString()))
                .isTrue();
        assertThat(review.get("keyId").asString())
                .isEqualTo(supervisor.accountId().toString());
    }

    @Test
    void theSameDecisionOnceMoreChangesNothing() {
        var first = decide(supervisor, task, APPROVE);

        var again = decide(supervisor, task, APPROVE);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(signatures()).isEqualTo(1);
        assertThat(decide(supervisor, task, "{\"outcome\": \"DECLINE\", \"reasons\": [\"OTHER\"]}")
                        .code())
                .isEqualTo("TASK_CLOSED");
    }

    @Test
    void twoDecisionsAtOnceAreOne() throws Exception {
        var other = staff("risk-supervisor");

        var replies = together(
                () -> decide(supervisor, task, APPROVE),
                () -> decide(other, task, "{\"outcome\": \"DECLINE\", \"reasons\": [\"OTHER\"]}"));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
        assertThat(signatures()).isEqualTo(1);
    }

    @Test
    void whoCannotSignDecidesNothing() {
        NEIGHBOURS.staffKeys().refuse(supervisor.sessionId());

        var refused = decide(supervisor, task, APPROVE);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("SIGNING_NOT_ALLOWED");
        assertThat(signatures()).isZero();
        assertThat(application(borrower, application).get("status").asString()).isEqualTo("IN_REVIEW");
    }

    @Test
    void whileNobodyCanSignTheTaskStaysOpen() {
        NEIGHBOURS.user().on(Neighbours.SIGN, _ -> new Response(503, "{}"));

        var later = decide(supervisor, task, APPROVE);

        assertThat(later.status()).isEqualTo(503);
        assertThat(later.code()).isEqualTo("NEIGHBOUR_UNAVAILABLE");
        NEIGHBOURS.user().on(Neighbours.SIGN, NEIGHBOURS.staffKeys()::sign);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> decide(supervisor, task, APPROVE).status() == 200);
        awaitStatus(borrower, application, "CONTRACTED");
    }

    @Test
    void aLateTaskAlertsTheSuperiorOnce() {
        clock.advance(Duration.ofHours(25));
        await().atMost(Duration.ofSeconds(20)).until(() -> told("TaskEscalated", application) == 1);

        clock.advance(Duration.ofHours(25));
        var other = submitted(borrower());
        NEIGHBOURS.assessed(assessmentOf(other), other, "REFERRED", 600);
        taskOf(supervisor, other);
        clock.advance(Duration.ofHours(25));
        await().atMost(Duration.ofSeconds(20)).until(() -> told("TaskEscalated", other) == 1);

        assertThat(told("TaskEscalated", application)).isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select data from outbox where type = 'TaskEscalated' and subject = ?", String.class, (Object)
                                UuidTypeHandler.bytes(application)))
                .contains("\"role\":\"institution-manager\"", "\"step\":\"REVIEW\"", task);
    }

    @Test
    void theBorrowerIsToldOfADecision() {
        decide(supervisor, task, "{\"outcome\": \"RETURN\", \"reasons\": [\"INFORMATION_INCOMPLETE\"]}");
        var number =
                awaitStatus(borrower, application, "RETURNED").get("number").asString();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(NEIGHBOURS.user().requests("/internal/v1/messages/"))
                        .filteredOn(message ->
                                message.body().contains(borrower.accountId().toString()))
                        .singleElement()
                        .satisfies(message -> assertThat(message.body())
                                .contains("APPLICATION_RETURNED", "\"number\":\"" + number + "\"")));
    }

    private int signatures() {
        return jdbc.queryForObject(
                "select count(*) from task_signature where application_id = ?", Integer.class, (Object)
                        UuidTypeHandler.bytes(application));
    }

    @SafeVarargs
    private static List<Reply> together(Callable<Reply>... calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new ArrayList<Reply>();
            for (var done : threads.invokeAll(List.of(calls))) {
                replies.add(done.get());
            }
            return replies;
        }
    }
}
