package com.hedai.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.acceptance.Await;
import com.hedai.acceptance.Stage;
import com.hedai.acceptance.hostile.Attack.Outcome;
import com.hedai.testing.people.Archetype;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tokens that are not what they claim to be, at the gateway and at each service's own port. */
@DisplayName("伪造、挪用与失效的令牌")
class ForgedTokenIT {
    /** A path of each service that needs somebody signed in. */
    private static final Map<String, String> CLOSED = Map.of(
            "user-service", "/api/v1/me",
            "loan-service", "/api/v1/loans",
            "risk-service", "/api/v1/scorecards/current",
            "payment-service", "/api/v1/cards",
            "audit-service", "/api/v1/audit/records");

    private static final Duration WITHIN = Duration.ofSeconds(5);

    static Stage stage;
    static Crew crew;
    static Map<String, RawDoor> doors;
    static HttpServer bait;
    static final AtomicInteger BITES = new AtomicInteger();

    @BeforeAll
    static void lay() throws IOException {
        stage = Stage.get();
        crew = Crew.of(stage);
        doors = new TreeMap<>();
        stage.installation().doors().forEach((name, address) -> doors.put(name, new RawDoor(address)));
        bait = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bait.createContext("/", exchange -> {
            BITES.incrementAndGet();
            exchange.close();
        });
        bait.start();
    }

    @AfterAll
    static void takeAway() {
        bait.stop(0);
    }

    @Test
    @DisplayName("伪造的令牌在网关和每个服务都被拒绝,令牌中的地址无人访问")
    void forgeriesAreRefusedAndNoAddressInThemIsAsked() {
        var good = crew.member("borrower").token().orElseThrow();
        var keys = doors.get("gateway-service")
                .send(Request.of("GET", "/oauth2/jwks"))
                .body();
        var address = URI.create("http://127.0.0.1:" + bait.getAddress().getPort() + "/keys.json");
        var complaints = new ArrayList<String>();

        Forgeries.of(good, keys, address)
                .forEach((what, token) -> everywhere().forEach((where, request) -> {
                    var attack = Attack.of(what, request.as(Optional.of(token)), Outcome.UNAUTHENTICATED);
                    var answer = where.send(attack.request());
                    Judge.complaints(attack, answer)
                            .forEach(wrong -> complaints.add(
                                    what + " at " + request.target() + ": " + wrong + " <- " + answer.shortened()));
                }));

        assertThat(complaints).isEmpty();
        assertThat(BITES).hasValue(0);
    }

    /** Each service's closed path at its own port and through the gateway. */
    private static Map<RawDoor, Request> everywhere() {
        var all = new java.util.LinkedHashMap<RawDoor, Request>();
        CLOSED.forEach((service, path) -> all.put(doors.get(service), Request.of("GET", path)));
        CLOSED.values()
                .forEach(path -> all.put(
                        new RawDoor(stage.installation().doors().get("gateway-service")), Request.of("GET", path)));
        return all;
    }

    @Test
    @DisplayName("服务令牌不能用于公开接口,用户令牌不能用于内部接口")
    void aTokenIsGoodForItsOwnDoorsOnly() {
        var service = crew.member("loan-service").token();
        var borrower = crew.member("borrower").token();

        CLOSED.forEach((name, path) -> {
            assertThat(doors.get("gateway-service")
                            .send(Request.of("GET", path).as(service))
                            .code())
                    .as(path)
                    .isEqualTo("UNAUTHENTICATED");
            assertThat(doors.get(name).send(Request.of("GET", path).as(service)).code())
                    .as(path)
                    .isEqualTo("FORBIDDEN");
            var feed = Request.of("GET", "/internal/v1/feeds/audit");
            assertThat(doors.get(name).send(feed).code()).as(name).isEqualTo("UNAUTHENTICATED");
            assertThat(doors.get(name).send(feed.as(borrower)).code()).as(name).isEqualTo("FORBIDDEN");
            assertThat(doors.get(name).send(feed.as(service)).code()).as(name).isEqualTo("FORBIDDEN");
        });
    }

    @Test
    @DisplayName("令牌只能放在 Authorization 请求头,且只能有一个")
    void aTokenStandsInOneHeaderOnly() {
        var token = crew.member("borrower").token().orElseThrow();
        var wrong = List.of(
                Request.of("GET", "/api/v1/me?access_token=" + token),
                Request.of("GET", "/api/v1/me").with("Cookie: access_token=" + token),
                Request.of("GET", "/api/v1/me").with("Authorization: Basic " + token),
                Request.of("GET", "/api/v1/me").with("Authorization: Bearer x").with("Authorization: Bearer " + token),
                Request.of("GET", "/api/v1/me").with("Authorization: Bearer " + token + ", Bearer x"),
                Request.of("GET", "/api/v1/me").with("X-Authorization: Bearer " + token));

        for (var request : wrong) {
            for (var door : List.of("gateway-service", "user-service")) {
                var attack = Attack.of("token elsewhere", request, Outcome.UNAUTHENTICATED);
                assertThat(Judge.complaints(attack, doors.get(door).send(request)))
                        .as(door + request.headers())
                        .isEmpty();
            }
        }
    }

    @Test
    @DisplayName("退出登录后,令牌五秒内在所有服务失效")
    void aSignedOutTokenIsRefusedEverywhereWithinSeconds() {
        var borrower = stage.borrower(stage.lender("令牌失效测试小额贷款有限公司"), Archetype.STEADY_SALARIED);
        borrower.signIn().expect(201);
        var token = Crew.token(borrower.api());
        assertThat(doors.get("loan-service")
                        .send(Request.of("GET", "/api/v1/loans").as(token))
                        .status())
                .isEqualTo(200);

        borrower.api().delete("/api/v1/sessions/current").expect(204);

        everywhere()
                .forEach((door, request) -> Await.until(
                        request.target() + " to refuse",
                        WITHIN,
                        () -> door.send(request.as(token)),
                        answer -> answer.code().equals("UNAUTHENTICATED")));
    }
}
