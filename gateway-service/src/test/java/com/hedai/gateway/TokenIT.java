package com.hedai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.feed.Streams;
import com.hedai.testing.contract.FactSchemas;
import com.hedai.testing.service.HedaiServiceTest;
import com.hedai.testing.service.MovableClock;
import com.hedai.testing.service.TestIdentity;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HedaiServiceTest
class TokenIT {
    private static final Upstream LOAN = new Upstream();
    private static final Upstream AUDIT = new Upstream();

    private final Client client;
    private final TestIdentity identity;
    private final MovableClock clock;

    @Autowired
    TokenIT(@LocalServerPort int port, TestIdentity identity, MovableClock clock) {
        this.client = new Client(port);
        this.identity = identity;
        this.clock = clock;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("HEDAI_LOAN_URL", LOAN::address);
        settings.add("HEDAI_AUDIT_URL", AUDIT::address);
        settings.add("HEDAI_SPOOL", TestSpool::fresh);
    }

    @BeforeEach
    void answerOk() {
        LOAN.answersOk();
    }

    @AfterAll
    static void stop() {
        LOAN.close();
        AUDIT.close();
    }

    private Client.Answer loansWith(String token) {
        return client.get("/api/v1/loans", "Authorization", "Bearer " + token);
    }

    private void isTurnedAway(String token) {
        var answer = loansWith(token);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(LOAN.sawNothing()).isTrue();
    }

    @Test
    void aGoodTokenIsHandedOnUnchanged() throws InterruptedException {
        var token = identity.borrower().token();

        var first = loansWith(token);
        var second = loansWith(token);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(LOAN.next().headers().getFirst("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void withoutATokenTheServiceDecides() throws InterruptedException {
        assertThat(client.get("/api/v1/products").status()).isEqualTo(200);
        assertThat(LOAN.next().path()).isEqualTo("/api/v1/products");
    }

    @Test
    void anAlteredTokenIsTurnedAway() {
        var parts = identity.borrower().token().split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1])).replace("borrower", "finance");
        var altered = parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes()) + "."
                + parts[2];

        isTurnedAway(altered);
    }

    @Test
    void anUnsignedTokenIsTurnedAway() throws ParseException {
        isTurnedAway(new PlainJWT(claims()).serialize());
    }

    @Test
    void aTokenSignedWithOurPublicKeyAsASecretIsTurnedAway() throws Exception {
        var key = JWKSet.load(URI.create(identity.address() + "/oauth2/jwks").toURL())
                .getKeys()
                .getFirst();
        var secret = key.toRSAKey().toRSAPublicKey().getEncoded();

        isTurnedAway(signed(JWSAlgorithm.HS256, key.getKeyID(), new MACSigner(secret)));
    }

    @Test
    void aTokenOfAnotherKeyIsTurnedAwayWhateverNameTheKeyHas() throws JOSEException, IOException, ParseException {
        var foreign = new RSASSASigner(new RSAKeyGenerator(2048).generate());
        var ours = JWKSet.load(URI.create(identity.address() + "/oauth2/jwks").toURL())
                .getKeys()
                .getFirst()
                .getKeyID();

        isTurnedAway(signed(JWSAlgorithm.RS256, ours, foreign));
        isTurnedAway(signed(JWSAlgorithm.RS256, "../../dev/null", foreign));
    }

    @Test
    void aTokenThatSaysSomebodyElseIssuedItIsTurnedAway() throws ParseException {
        isTurnedAway(identity.signed(
                new JWTClaimsSet.Builder(claims()).issuer("http://127.0.0.1:9").build()));
        isTurnedAway(
                identity.signed(new JWTClaimsSet.Builder(claims()).issuer(null).build()));
    }

    @Test
    void aServiceTokenIsTurnedAway() {
        isTurnedAway(identity.service("loan-service"));
    }

    @Test
    void anEndedTokenIsTurnedAwayThoughItWasGoodBefore() {
        var token = identity.borrower().token();
        loansWith(token);
        LOAN.answersOk();

        clock.advance(Duration.ofMinutes(17));

        isTurnedAway(token);
    }

    @Test
    void anythingElseIsTurnedAway() {
        isTurnedAway("x");
        isTurnedAway("a.b.c");
        isTurnedAway("y".repeat(9000));
        assertThat(client.get("/api/v1/loans", "Authorization", "Basic eDp5").status())
                .isEqualTo(401);
    }

    @Test
    void anEndedSessionIsTurnedAwayWithinSeconds() {
        var borrower = identity.borrower();
        var token = borrower.token();
        assertThat(loansWith(token).status()).isEqualTo(200);

        identity.revoke(borrower.sessionId());

        Eventually.within(Duration.ofSeconds(4), () -> loansWith(token).status() == 401);
    }

    @Test
    void aRefusalArrivesAtTheAuditServiceWithPersonAndReason() throws InterruptedException {
        var reviewer = identity.staff("reviewer");
        identity.revoke(reviewer.sessionId());
        Eventually.within(
                Duration.ofSeconds(4), () -> loansWith(reviewer.token()).status() == 401);

        var record = refusalOf(reviewer.accountId());

        assertThat(record.path("kind").asString()).isEqualTo("DENIED");
        assertThat(record.path("result").asString()).isEqualTo("REFUSED");
        assertThat(record.path("reason").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(record.path("role").asString()).isEqualTo("reviewer");
        assertThat(record.path("ip").asString()).isEqualTo("127.0.0.1");
        assertThat(record.path("objectIds").get(0).asString()).isEqualTo("/api/v1/loans");
        assertThat(record.path("traceId").asString()).matches("[0-9a-f]{32}");
    }

    private static JsonNode refusalOf(UUID account) throws InterruptedException {
        while (true) {
            var batch = AUDIT.next();
            assertThat(batch.method()).isEqualTo("PUT");
            assertThat(batch.path()).matches("/internal/v1/record-batches/[0-9a-f-]{36}");
            List<JsonNode> records = new ArrayList<>();
            new JsonMapper().readTree(batch.body()).path("records").forEach(records::add);
            for (var record : records) {
                FactSchemas.committed().check(Streams.AUDIT, "gateway-service", "AuditRecorded", record.toString());
                if (account.toString().equals(record.path("actorId").asString(""))) {
                    return record;
                }
            }
        }
    }

    private JWTClaimsSet claims() throws ParseException {
        return SignedJWT.parse(identity.borrower().token()).getJWTClaimsSet();
    }

    private String signed(JWSAlgorithm algorithm, String keyId, JWSSigner signer) throws JOSEException, ParseException {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims());
        token.sign(signer);
        return token.serialize();
    }
}
