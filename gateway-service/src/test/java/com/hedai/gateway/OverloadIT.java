package com.hedai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.testing.service.HedaiServiceTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@HedaiServiceTest(
        properties = {
            "hedai.gateway.door.admission=3",
            "hedai.gateway.breaker.calls=10",
            "hedai.gateway.breaker.fewest=5",
            "hedai.gateway.breaker.rest=1s",
            "hedai.gateway.services.risk-service.time-limit=300ms"
        })
class OverloadIT {
    private static final Upstream LOAN = new Upstream();
    private static final Upstream RISK = new Upstream();
    private static final Upstream PAYMENT = new Upstream();

    private final Client client;

    OverloadIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("HEDAI_LOAN_URL", LOAN::address);
        settings.add("HEDAI_RISK_URL", RISK::address);
        settings.add("HEDAI_PAYMENT_URL", PAYMENT::address);
        settings.add("HEDAI_SPOOL", TestSpool::fresh);
    }

    @BeforeEach
    void answerOk() {
        LOAN.answersOk();
        RISK.answersOk();
        PAYMENT.answersOk();
    }

    @AfterAll
    static void stop() {
        LOAN.close();
        RISK.close();
        PAYMENT.close();
    }

    @Test
    void beyondTheBoundRequestsAreToldAtOnceToComeBack() throws InterruptedException {
        LOAN.hold();
        var inside = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.get("/api/v1/loans")))
                .toList();
        for (int i = 0; i < 3; i++) {
            LOAN.next();
        }

        long begun = System.nanoTime();
        var answer = client.get("/api/v1/loans");
        var took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("OVERLOADED");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(took).isLessThan(Duration.ofSeconds(1));
        assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
        LOAN.release();
        assertThat(inside).allMatch(waiting -> waiting.join().status() == 200);
        assertThat(client.get("/api/v1/loans").status()).isEqualTo(200);
    }

    @Test
    void aServiceThatFailsIsLeftAloneAndComesBack() {
        PAYMENT.answers(500, "application/problem+json", "{\"code\":\"INTERNAL_ERROR\"}");
        for (int i = 0; i < 5; i++) {
            var answer = client.get("/api/v1/cards");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.code()).isEqualTo("INTERNAL_ERROR");
        }
        PAYMENT.answersOk();

        var answer = client.get("/api/v1/cards");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("NEIGHBOUR_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(PAYMENT.sawNothing()).isTrue();
        assertThat(client.get("/api/v1/loans").status()).isEqualTo(200);
        Eventually.within(
                Duration.ofSeconds(5), () -> client.get("/api/v1/cards").status() == 200);
    }

    @Test
    void aBusyServiceIsNotAFailedOne() {
        LOAN.answers(503, "application/problem+json", "{\"code\":\"OVERLOADED\"}");
        for (int i = 0; i < 10; i++) {
            assertThat(client.get("/api/v1/loans").code()).isEqualTo("OVERLOADED");
        }
        LOAN.answersOk();

        assertThat(client.get("/api/v1/loans").status()).isEqualTo(200);
    }

    @Test
    void aSilentServiceIsNotWaitedFor() {
        RISK.hold();

        var answer = client.get("/api/v1/scorecards/current");

        RISK.release();
        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.code()).isEqualTo("NEIGHBOUR_TOO_SLOW");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void aServiceThatIsAwayIsUnavailable() {
        var answer = client.get("/api/v1/audit/records");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("NEIGHBOUR_UNAVAILABLE");
    }
}
