package com.hedai.acceptance.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.acceptance.Await;
import com.hedai.acceptance.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Headers by which a client claims to be elsewhere, somebody else, or to ask for something else. */
@DisplayName("伪造的转发与身份请求头")
class ForgedHeadersIT {
    private static final String ELSEWHERE = "203.0.113.66";
    private static final String FORGED_TRACE = "11111111111111111111111111111111";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Crew crew;
    static Map<String, RawDoor> doors;

    @BeforeAll
    static void signIn() {
        var stage = Stage.get();
        crew = Crew.of(stage);
        doors = new TreeMap<>();
        stage.installation().doors().forEach((name, address) -> doors.put(name, new RawDoor(address)));
    }

    private static JsonNode claims(Crew.Member member) {
        var payload = member.token().orElseThrow().split("\\.")[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(payload));
    }

    private static Request disguised(Request request) {
        var finance = claims(crew.member("finance"));
        var actor = """
                {"accountId":"%s","institutionId":"%s","kind":"STAFF","role":"finance","sessionId":"%s","ip":"%s"}
                """.formatted(
                        finance.path("sub").asString(),
                        finance.path("inst").asString(),
                        finance.path("sid").asString(),
                        ELSEWHERE);
        var carried = Base64.getUrlEncoder().withoutPadding().encodeToString(actor.getBytes(UTF_8));
        var disguised = request;
        for (var header : List.of(
                "X-Forwarded-For: " + ELSEWHERE,
                "X-Forwarded-For: 127.0.0.1, " + ELSEWHERE,
                "X-Forwarded-Host: elsewhere.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Prefix: /internal",
                "Forwarded: for=" + ELSEWHERE + ";host=elsewhere.example;proto=https",
                "X-Real-IP: " + ELSEWHERE,
                "True-Client-IP: " + ELSEWHERE,
                "X-Client-IP: " + ELSEWHERE,
                "X-Original-URL: /internal/v1/feeds/audit",
                "X-Rewrite-URL: /internal/v1/feeds/audit",
                "X-HTTP-Method-Override: DELETE",
                "X-User-Id: " + finance.path("sub").asString(),
                "X-Role: finance",
                "Hedai-Actor: " + carried,
                "hedai-actor: " + carried,
                "traceparent: 00-" + FORGED_TRACE + "-2222222222222222-01")) {
            disguised = disguised.with(header);
        }
        return disguised;
    }

    @Test
    @DisplayName("审计日志记下真实的操作人、地址与追踪号")
    void theAuditTrailKeepsWhoItWasAndFromWhere() {
        var borrower = crew.member("borrower");
        var id = claims(borrower).path("sub").asString();
        var consent = Request.of("POST", "/api/v1/me/consents").json("{\"document\":\"STUDENT_STATUS\",\"version\":1}");

        var answer = doors.get("gateway-service").send(disguised(consent).as(borrower.token()));

        assertThat(answer.status()).isBetween(200, 299);
        var trace = answer.headers().get("trace-id");
        assertThat(trace).isNotEqualTo(FORGED_TRACE);
        var records =
                Await.until("the record of the consent", PATIENCE, () -> records(trace), found -> !found.isEmpty());
        assertThat(records).allSatisfy(record -> {
            assertThat(record.path("actorId").asString()).isEqualTo(id);
            assertThat(record.path("ip").asString()).isEqualTo("127.0.0.1");
        });
    }

    private static List<JsonNode> records(String trace) {
        var found = doors.get("gateway-service")
                .send(Request.of("GET", "/api/v1/audit/records?traceId=" + trace)
                        .as(crew.member("auditor").token()));
        return StreamSupport.stream(found.json().path("items").spliterator(), false)
                .toList();
    }

    @Test
    @DisplayName("借款人不能借 Hedai-Actor 等请求头以他人身份操作,无论经网关还是直连服务")
    void nobodyActsAsSomebodyElse() {
        var borrower = crew.member("borrower");
        var complaints = new ArrayList<String>();
        var forbidden = Map.of(
                "payment-service", "/api/v1/ledger/trial-balance",
                "loan-service", "/api/v1/business-days/current",
                "audit-service", "/api/v1/audit/records",
                "user-service", "/api/v1/staff");

        forbidden.forEach((service, path) -> List.of(service, "gateway-service").forEach(door -> {
            var asBorrower =
                    doors.get(door).send(disguised(Request.of("GET", path)).as(borrower.token()));
            if (!asBorrower.code().equals("FORBIDDEN")) {
                complaints.add(path + " at " + door + " as borrower: " + asBorrower.shortened());
            }
            var asNobody = doors.get(door).send(disguised(Request.of("GET", path)));
            if (!asNobody.code().equals("UNAUTHENTICATED")) {
                complaints.add(path + " at " + door + " as nobody: " + asNobody.shortened());
            }
        }));

        assertThat(complaints).isEmpty();
    }

    @Test
    @DisplayName("改写请求地址或方法的请求头不起作用")
    void headersDoNotChangeWhatIsAskedFor() {
        var borrower = crew.member("borrower");

        for (var door : List.of("gateway-service", "user-service")) {
            var me = doors.get(door)
                    .send(disguised(Request.of("GET", "/api/v1/me")).as(borrower.token()));

            assertThat(me.status()).as(door).isEqualTo(200);
            assertThat(me.json().path("id").asString(me.json().path("accountId").asString("")))
                    .as(door + me.body())
                    .isEqualTo(claims(borrower).path("sub").asString());
            assertThat(me.raw()).doesNotContain("elsewhere.example");
        }
    }

    @Test
    @DisplayName("服务之间传递的操作人无法读懂时,请求被拒绝而不出错")
    void anActorThatCannotBeReadIsRefused() {
        var service = crew.member("loan-service");
        var actors = List.of(
                "x",
                "e30",
                "bnVsbA",
                "W10",
                "a".repeat(6000),
                base64("{\"kind\":\"KING\"}"),
                base64("{\"accountId\":\"1\"}"));

        for (var actor : actors) {
            for (var name :
                    List.of("user-service", "loan-service", "risk-service", "payment-service", "audit-service")) {
                var request = Request.of("GET", "/internal/v1/feeds/domain")
                        .with("Hedai-Actor: " + actor)
                        .as(service.token());
                var answer = doors.get(name).send(request);

                assertThat(answer.code()).as(name + " " + answer.shortened()).isEqualTo("MALFORMED_REQUEST");
            }
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
