package com.hedai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.testing.service.HedaiServiceTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@HedaiServiceTest
class RoutingIT {
    private static final Upstream USER = new Upstream();
    private static final Upstream LOAN = new Upstream();
    private static final Upstream RISK = new Upstream();
    private static final Upstream PAYMENT = new Upstream();
    private static final Upstream AUDIT = new Upstream();

    private final Client client;

    RoutingIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("hedai.gateway.services.user-service.uri", USER::address);
        settings.add("HEDAI_LOAN_URL", LOAN::address);
        settings.add("HEDAI_RISK_URL", RISK::address);
        settings.add("HEDAI_PAYMENT_URL", PAYMENT::address);
        settings.add("hedai.gateway.services.audit-service.uri", AUDIT::address);
        settings.add("HEDAI_SPOOL", TestSpool::fresh);
    }

    @BeforeEach
    void allAnswerOk() {
        for (var service : new Upstream[] {USER, LOAN, RISK, PAYMENT, AUDIT}) {
            service.answersOk();
        }
    }

    @AfterAll
    static void stop() {
        for (var service : new Upstream[] {USER, LOAN, RISK, PAYMENT, AUDIT}) {
            service.close();
        }
    }

    private static Upstream named(String name) {
        return switch (name) {
            case "user" -> USER;
            case "loan" -> LOAN;
            case "risk" -> RISK;
            case "payment" -> PAYMENT;
            default -> AUDIT;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/me, user",
        "/api/v1/staff-activations, user",
        "/api/v1/user/change-requests, user",
        "/oauth2/jwks, user",
        "/api/v1/applications/42/withdrawal, loan",
        "/api/v1/loan/parked-facts, loan",
        "/api/v1/quotes, loan",
        "/api/v1/calculations, loan",
        "/api/v1/assessments/7, risk",
        "/api/v1/scorecards/current, risk",
        "/api/v1/partner-callbacks/bank, payment",
        "/api/v1/ledger/trial-balance?day=2026-11-22, payment",
        "/api/v1/audit/records?limit=2, audit"
    })
    void theFirstWordNamesTheService(String path, String service) throws InterruptedException {
        var answer = client.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(named(service).next().path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/nothing",
                "/api/v1",
                "/api/v2/me",
                "/internal/v1/revocations",
                "/actuator/env",
                "/actuator/gateway/routes",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/oauth2/token",
                "/oauth2/authorize",
                "/favicon.ico",
                "/api/v1/messages"
            })
    void whatIsNotRoutedIsNotFound(String path) {
        var answer = client.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.problem().path("title").asString()).isEqualTo("没有找到");
        assertThat(answer.problem().path("traceId").asString()).isEqualTo(answer.header("Trace-Id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me/../../../internal/v1/revocations", "/api/v1/%2e%2e/internal", "/api/v1//me",
                        "/api/v1/me;x=1",
                "/api/v1/me%2f..%2f", "/api/v1/./me", "/api/v1/me%00", "/api/v1/me/"
            })
    void pathsThatCanBeReadInTwoWaysAreRefused(String path) {
        assertThat(client.get(path).status()).isEqualTo(400);
        assertThat(USER.sawNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=%ED%A0%80", "x=%C0%AF", "x=%FF"})
    void queriesThatAreNoTextAreRefused(String query) {
        assertThat(client.get("/api/v1/me?" + query).code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(USER.sawNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PATCH", "HEAD", "PROPFIND"})
    void methodsNobodyDeclaredAreRefused(String method) {
        var answer = client.send(method, "/api/v1/me", HttpRequest.BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(USER.sawNothing()).isTrue();
    }

    @Test
    void aClientCannotPoseAsSomebodyElse() throws InterruptedException {
        client.get(
                "/api/v1/me",
                "X-Forwarded-For",
                "8.8.8.8, 9.9.9.9",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "https",
                "Forwarded",
                "for=8.8.8.8",
                "X-Real-IP",
                "8.8.8.8",
                "X-User-Id",
                "1",
                "X-Role",
                "finance",
                "Hedai-Actor",
                "e30",
                "HEDAI-ANYTHING",
                "x",
                "X-HTTP-Method-Override",
                "DELETE",
                "traceparent",
                "00-11111111111111111111111111111111-2222222222222222-01",
                "Idempotency-Key",
                "k-1",
                "Accept-Language",
                "en");

        var headers = USER.next().headers();
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.getFirst("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .doesNotContain("11111111111111111111111111111111");
        assertThat(headers.keySet())
                .doesNotContain(
                        "X-forwarded-host",
                        "X-forwarded-proto",
                        "Forwarded",
                        "X-real-ip",
                        "X-user-id",
                        "X-role",
                        "Hedai-actor",
                        "Hedai-anything",
                        "X-http-method-override");
        assertThat(headers.getFirst("Idempotency-Key")).isEqualTo("k-1");
        assertThat(headers.getFirst("Accept-Language")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/nothing", "/actuator/health/liveness"})
    void everyAnswerCarriesTheSecurityHeadersOnce(String path) {
        var answer = client.get(path);

        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=63072000; includeSubDomains");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Trace-Id")).matches("[0-9a-f]{32}");
    }

    @Test
    void theServiceSeesTheTraceThatTheClientIsTold() throws InterruptedException {
        var answer = client.get("/api/v1/me");

        assertThat(USER.next().headers().getFirst("traceparent")).contains(answer.header("Trace-Id"));
    }

    @Test
    void publicKeysMayBeKeptForAWhile() {
        assertThat(client.get("/oauth2/jwks").header("Cache-Control")).isEqualTo("public, max-age=300");
    }

    @Test
    void bodiesAndAnswersPassUnchanged() throws InterruptedException {
        LOAN.answers(422, "application/problem+json", "{\"code\":\"AMOUNT_OUT_OF_LIMITS\"}");

        var answer =
                client.post("/api/v1/applications", "{\"amount\":\"1032.80\"}", "Content-Type", "application/json");

        assertThat(LOAN.next().body()).isEqualTo("{\"amount\":\"1032.80\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("AMOUNT_OUT_OF_LIMITS");
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedBeforeItIsRead() {
        var answer = client.post("/api/v1/applications", "x".repeat(1_048_577));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("TOO_LARGE");
        assertThat(LOAN.sawNothing()).isTrue();
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() {
        var endless = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3_000_000]));

        var answer = client.send("POST", "/api/v1/applications", endless);

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void aBodyOfExactlyTheLimitPasses() throws InterruptedException {
        var answer = client.post("/api/v1/applications", "x".repeat(1_048_576));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(LOAN.next().body()).hasSize(1_048_576);
    }

    @Test
    void englishReadersGetEnglish() {
        var answer = client.get("/api/v1/nothing", "Accept-Language", "en-GB");

        assertThat(answer.problem().path("title").asString()).isEqualTo("Not found");
    }

    @Test
    void healthIsToldWithoutDetails() {
        assertThat(client.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }
}
