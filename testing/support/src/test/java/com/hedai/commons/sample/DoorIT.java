package com.hedai.commons.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.security.ActorHeader;
import com.hedai.commons.security.Scope;
import com.hedai.testing.service.Person;
import com.hedai.testing.service.TestIdentity;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who gets in, and what a refusal looks like. */
@SampleTest
class DoorIT {
    private static final UUID COUNTER = UUID.randomUUID();

    @Autowired
    TestIdentity identity;

    @Autowired
    JdbcTemplate jdbc;

    Caller caller;

    @Autowired
    void port(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    @Test
    void anOpenEndpointNeedsNobody() throws Exception {
        assertThat(caller.get("/api/v1/greeting").status()).isEqualTo(200);
    }

    @Test
    void nobodyIsAskedToSignInInTheirLanguage() throws Exception {
        var chinese = caller.get("/api/v1/counters/" + COUNTER);
        var english = caller.get("/api/v1/counters/" + COUNTER, "Accept-Language", "en-GB,en;q=0.9");

        assertThat(chinese.status()).isEqualTo(401);
        assertThat(chinese.body().path("title").asString()).isEqualTo("请先登录");
        assertThat(english.body().path("title").asString()).isEqualTo("Please sign in");
        assertThat(chinese.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void whoMayNotIsRefusedAndRecorded() throws Exception {
        var stranger = identity.staff("reviewer");

        var reply = caller.get("/api/v1/counters/" + COUNTER, "Authorization", stranger.bearer());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("FORBIDDEN");
        assertThat(records("DENIED", stranger.accountId())).isEqualTo(1);
    }

    @Test
    void aHandlerThatSaysNothingLetsNobodyIn() throws Exception {
        var anybody = identity.staff("auditor").may("sample:counter:read", Scope.PLATFORM);

        assertThat(caller.get("/api/v1/forgotten", "Authorization", anybody.bearer())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void internalEndpointsAreForTheServicesNamed() throws Exception {
        var path = "/internal/v1/counters/" + COUNTER;
        var person = identity.staff("auditor").may("sample:counter:read", Scope.PLATFORM);

        assertThat(caller.get(path).status()).isEqualTo(401);
        assertThat(caller.get(path, "Authorization", person.bearer()).status()).isEqualTo(403);
        assertThat(caller.get(path, "Authorization", "Bearer " + identity.service("risk-service"))
                        .status())
                .isEqualTo(403);
        assertThat(caller.get(path, "Authorization", "Bearer " + identity.service("loan-service"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aServiceTokenOpensNoPublicEndpoint() throws Exception {
        var reply = caller.get(
                "/api/v1/counters/" + COUNTER, "Authorization", "Bearer " + identity.service("loan-service"));

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void forgedTokensAreRefused() throws Exception {
        var good = identity.staff("reviewer")
                .may("sample:counter:read", Scope.INSTITUTION)
                .token();
        var parts = good.split("\\.");
        var none = "eyJhbGciOiJub25lIn0." + parts[1] + ".";
        var altered = parts[0] + "." + parts[1] + "." + parts[2].substring(1) + "A";

        for (var token : new String[] {none, altered, "x", foreign("hedai"), foreign("hedai-internal")}) {
            assertThat(caller.get("/api/v1/counters/" + COUNTER, "Authorization", "Bearer " + token)
                            .status())
                    .isEqualTo(401);
        }
    }

    private static String foreign(String audience) throws Exception {
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        var claims = new JWTClaimsSet.Builder()
                .subject(UUID.randomUUID().toString())
                .audience(audience)
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        return signed(claims, new RSASSASigner(keys.generateKeyPair().getPrivate()));
    }

    private static String signed(JWTClaimsSet claims, RSASSASigner signer) throws JOSEException {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        token.sign(signer);
        return token.serialize();
    }

    @ParameterizedTest
    @CsvSource({
        "sub,",
        "sub, nobody",
        "inst,",
        "inst, 1",
        "kind,",
        "kind, KING",
        "kind, SYSTEM",
        "role,",
        "sid,",
        "sid, 1-1-1-1-1",
        "iss,",
        "iss, http://127.0.0.1:9",
        "aud, hedai-elsewhere",
        "aud,",
        "exp,"
    })
    void aRightSignatureDoesNotMakeUpForWhatATokenLacks(String claim, String value) throws Exception {
        var good = SignedJWT.parse(identity.staff("reviewer")
                .may("sample:counter:read", Scope.INSTITUTION)
                .token());

        var lacking = identity.signed(new JWTClaimsSet.Builder(good.getJWTClaimsSet())
                .claim(claim, value)
                .build());

        assertThat(caller.get("/api/v1/counters/" + COUNTER, "Authorization", "Bearer " + lacking)
                        .code())
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void permissionsThatCannotBeReadMakeNoToken() throws Exception {
        var good = SignedJWT.parse(identity.staff("reviewer").token());

        for (var permissions : List.of("all", List.of("sample:counter:read"), List.of("sample:counter:read=ALL"))) {
            var odd = identity.signed(new JWTClaimsSet.Builder(good.getJWTClaimsSet())
                    .claim("perms", permissions)
                    .build());
            assertThat(caller.get("/api/v1/counters/" + COUNTER, "Authorization", "Bearer " + odd)
                            .code())
                    .isEqualTo("UNAUTHENTICATED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "e30", "bnVsbA", "W10", "eyJraW5kIjoiS0lORyJ9"})
    void anActorThatCannotBeReadIsRefused(String actor) throws Exception {
        var service = "Bearer " + identity.service("loan-service");

        var reply = caller.get("/internal/v1/counters/" + COUNTER, "Authorization", service, "Hedai-Actor", actor);

        assertThat(reply.code()).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void aRevokedSessionBitesWithinFiveSeconds() throws Exception {
        var person = identity.staff("reviewer").may("sample:counter:read", Scope.INSTITUTION);
        var path = "/api/v1/counters/" + COUNTER;
        var bearer = person.bearer();
        assertThat(caller.get(path, "Authorization", bearer).status()).isEqualTo(200);

        identity.revoke(person.sessionId());

        Await.until(() -> caller.get(path, "Authorization", bearer).status() == 401);
    }

    @Test
    void aServiceActsForNobodyWhoseSessionHasEnded() throws Exception {
        var person = identity.borrower();
        assertThat(onBehalfOf(person)).isEqualTo(200);

        identity.revoke(person.sessionId());

        Await.until(() -> onBehalfOf(person) == 401);
        assertThat(onBehalfOf(identity.borrower())).isEqualTo(200);
    }

    @Test
    void aServiceActsForNobodyWhosePermissionsHaveChanged() throws Exception {
        var person = identity.staff("reviewer");
        assertThat(onBehalfOf(person)).isEqualTo(200);

        identity.permissionsChanged(person.accountId(), 2);

        Await.until(() -> onBehalfOf(person) == 401);
        assertThat(onBehalfOf(identity.staff("reviewer"))).isEqualTo(200);
    }

    private int onBehalfOf(Person person) throws Exception {
        return caller.get(
                        "/internal/v1/counters/" + COUNTER,
                        "Authorization",
                        "Bearer " + identity.service("loan-service"),
                        ActorHeader.NAME,
                        ActorHeader.write(person.actor()))
                .status();
    }

    @Test
    void everyViewByStaffIsCommittedBeforeTheAnswer() throws Exception {
        var person = identity.staff("reviewer").may("sample:counter:read", Scope.INSTITUTION);

        for (int i = 0; i < 5; i++) {
            caller.get("/api/v1/counters/" + COUNTER, "Authorization", person.bearer());
        }

        assertThat(records("VIEW", person.accountId())).isEqualTo(5);
    }

    @Test
    void aBorrowersOwnViewsLeaveOneRecordAMinute() throws Exception {
        var person = identity.borrower().may("sample:counter:read", Scope.OWN);

        for (int i = 0; i < 5; i++) {
            caller.get("/api/v1/counters/" + COUNTER, "Authorization", person.bearer());
        }

        assertThat(records("VIEW", person.accountId())).isBetween(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\":\"1.00\",\"by\":1,\"note\":\"x\",\"role\":\"admin\"} | 400 | INVALID_REQUEST | role | UNKNOWN_FIELD",
                "{\"amount\":\"1.001\",\"by\":1,\"note\":\"x\"} | 400 | INVALID_REQUEST | amount | INVALID_VALUE",
                "{\"amount\":1.00,\"by\":1,\"note\":\"x\"} | 400 | INVALID_REQUEST | amount | INVALID_VALUE",
                "{\"amount\":\"1e9\",\"by\":1,\"note\":\"x\"} | 400 | INVALID_REQUEST | amount | INVALID_VALUE",
                "{\"amount\":\"1.00\",\"by\":11,\"note\":\"x\"} | 400 | INVALID_REQUEST | by | MAX",
                "{\"amount\":\"1.00\",\"by\":\"one\",\"note\":\"x\"} | 400 | INVALID_REQUEST | by | INVALID_VALUE",
                "{\"amount\":\"1.00\",\"by\":1,\"note\":\" \"} | 400 | INVALID_REQUEST | note | NOT_BLANK",
                "{\"amount\":\"1.00\",\"by\":1} | 400 | INVALID_REQUEST | note | NOT_BLANK",
                "{\"amount\":\"1.00\",\"amount\":\"2.00\",\"by\":1,\"note\":\"x\"} | 400 | MALFORMED_REQUEST | |",
                "{\"amount\": | 400 | MALFORMED_REQUEST | |",
                "[] | 400 | MALFORMED_REQUEST | |"
            })
    void badInputIsExplainedFieldByField(String body, int status, String code, String field, String fieldCode)
            throws Exception {
        var person = identity.staff("reviewer").may("sample:counter:raise", Scope.INSTITUTION);

        var reply = caller.raise(UUID.randomUUID(), person.bearer(), "k", body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        if (field != null) {
            assertThat(reply.body().at("/errors/0/field").asString()).isEqualTo(field);
            assertThat(reply.body().at("/errors/0/code").asString()).isEqualTo(fieldCode);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-,最大不能超过10", "fr-FR,最大不能超过10", "'en-GB,en;q=0.9',must be less than or equal to 10"})
    void theMessageOfAFieldIsInTheLanguageOfItsReader(String language, String message) throws Exception {
        var person = identity.staff("reviewer").may("sample:counter:raise", Scope.INSTITUTION);
        var request = caller.request(
                        "/api/v1/counters/" + UUID.randomUUID() + "/raises", "Authorization", person.bearer())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k")
                .POST(HttpRequest.BodyPublishers.ofString("{\"amount\":\"1.00\",\"by\":11,\"note\":\"x\"}"));
        if (language != null) {
            request.header("Accept-Language", language);
        }

        var reply = caller.send(request);

        assertThat(reply.body().at("/errors/0/message").asString()).isEqualTo(message);
    }

    @Test
    void deepNestingIsRefusedCheaply() throws Exception {
        var person = identity.staff("reviewer").may("sample:counter:raise", Scope.INSTITUTION);

        var reply = caller.raise(UUID.randomUUID(), person.bearer(), "k", "[".repeat(10_000) + "]".repeat(10_000));

        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void aMethodThatIsNotDeclaredIsRefused() throws Exception {
        var reply = caller.send(caller.request("/api/v1/greeting").PUT(HttpRequest.BodyPublishers.noBody()));

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.code()).isEqualTo("METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "HEAD", "PATCH", "PROPFIND", "get"})
    void methodsNobodyUsesAreRefused(String method) throws Exception {
        var reply = caller.send(caller.request("/api/v1/greeting").method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(reply.status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/greeting;x=1",
                "/api/v1//greeting",
                "/api/v1/greeting/",
                "/api/v1/greeting%2e",
                "/api/v1/greeting%2f",
                "/api/v1/greeting%00",
                "/api/v1/greeting?x=%C0%AF"
            })
    void whatCanBeReadInTwoWaysIsRefused(String path) throws Exception {
        var reply = caller.get(path);

        assertThat(reply.code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(reply.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void headersWithoutEndAreRefusedInTheSameForm() throws Exception {
        var reply = caller.get("/api/v1/greeting", "X-Long", "a".repeat(20_000));

        assertThat(reply.code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(reply.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "*/*", "garbage", "text/plain"})
    void aBodyOfAnotherTypeIsRefused(String type) throws Exception {
        var person = identity.staff("reviewer").may("sample:counter:raise", Scope.INSTITUTION);

        var reply = caller.send(caller.request("/api/v1/counters/" + COUNTER + "/raises")
                .header("Authorization", person.bearer())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(reply.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws Exception {
        var person = identity.staff("reviewer").may("sample:counter:raise", Scope.INSTITUTION);
        var nineMegabytes = new byte[9_000_000];
        Arrays.fill(nineMegabytes, (byte) ' ');

        for (var body : List.of(
                HttpRequest.BodyPublishers.ofByteArray(nineMegabytes),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(nineMegabytes)))) {
            var reply = caller.send(caller.request("/api/v1/counters/" + COUNTER + "/raises")
                    .header("Authorization", person.bearer())
                    .header("Content-Type", "application/json")
                    .POST(body));

            assertThat(reply.code()).isEqualTo("TOO_LARGE");
        }
    }

    @Test
    void aLongUnknownNameIsNotRepeatedWhole() throws Exception {
        var person = identity.staff("reviewer").may("sample:counter:raise", Scope.INSTITUTION);

        var body = "{\"amount\":\"1.00\",\"by\":1,\"note\":\"x\",\"" + "n".repeat(40_000) + "\":1}";

        var reply = caller.raise(UUID.randomUUID(), person.bearer(), "k", body);

        assertThat(reply.body().at("/errors/0/field").asString()).hasSize(121).endsWith("…");
    }

    private long records(String kind, UUID actor) {
        Long count = jdbc.queryForObject(
                "select count(*) from outbox where stream = 'audit' and json_value(data, '$.kind') = ? and json_value(data, '$.actorId') = ?",
                Long.class,
                kind,
                actor.toString());
        return count == null ? 0 : count;
    }
}
