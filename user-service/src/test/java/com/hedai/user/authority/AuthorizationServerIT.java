package com.hedai.user.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.user.Api;
import com.hedai.user.WholeService;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorizationServerIT extends WholeService {
    @Test
    void aServiceGetsATokenThatThePublishedKeyVerifies() throws Exception {
        var answer = token("loan-service", "loan-secret");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("expires_in").asInt()).isBetween(890, 900);
        var token = SignedJWT.parse(answer.text("access_token"));
        var key = JWKSet.parse(api.get(null, "/oauth2/jwks").body().toString())
                .getKeys()
                .getFirst();
        assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("loan-service");
        assertThat(token.getJWTClaimsSet().getAudience()).isEqualTo(List.of("hedai-internal"));
        assertThat(api.get("Bearer " + answer.text("access_token"), "/internal/v1/revocations?wait=0")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aWrongSecretAndAnUnknownServiceGetNothing() {
        assertThat(token("loan-service", "guess").status()).isEqualTo(401);
        assertThat(token("stranger-service", "loan-secret").status()).isEqualTo(401);
    }

    @Test
    void onlyClientCredentialsAreGranted() {
        var answer = api.form(basic("loan-service", "loan-secret"), "/oauth2/token", "grant_type=password&username=a");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("unsupported_grant_type");
    }

    @Test
    void aRevokedTokenIsToldToEverybody() throws Exception {
        var token = token("risk-service", "risk-secret").text("access_token");
        var session = SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("sid");

        var revoked = api.form(basic("risk-service", "risk-secret"), "/oauth2/revoke", "token=" + token);

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(api.get(service("loan-service"), "/internal/v1/revocations?wait=0")
                        .body()
                        .toString())
                .contains(session);
        assertThat(api.get("Bearer " + token, "/internal/v1/revocations?wait=0").status())
                .isEqualTo(401);
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() throws Exception {
        var token = token("risk-service", "risk-secret").text("access_token");
        var session = SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("sid");

        api.form(basic("loan-service", "loan-secret"), "/oauth2/revoke", "token=" + token);

        assertThat(api.get(service("loan-service"), "/internal/v1/revocations?wait=0")
                        .body()
                        .toString())
                .doesNotContain(session);
    }

    @Test
    void theMetadataNameTheEndpoints() {
        var metadata = api.get(null, "/.well-known/oauth-authorization-server").body();

        assertThat(metadata.get("token_endpoint").asString()).endsWith("/oauth2/token");
        assertThat(metadata.get("jwks_uri").asString()).endsWith("/oauth2/jwks");
    }

    @Test
    void aServiceTokenDoesNotOpenWhatIsForPeople() {
        var token = token("loan-service", "loan-secret").text("access_token");

        assertThat(api.get("Bearer " + token, "/api/v1/me").status()).isEqualTo(403);
    }

    @Test
    void anAlteredTokenAndOneWithoutSignatureAreWorthNothing() {
        var borrower = borrower();
        var parts = borrower.bearer().substring("Bearer ".length()).split("\\.");
        var none = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + "." + parts[1] + ".";
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"role\":\"borrower\"", "\"role\":\"finance\"");
        var altered = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];

        assertThat(api.get("Bearer " + none, "/api/v1/me").status()).isEqualTo(401);
        assertThat(api.get("Bearer " + altered, "/api/v1/me").status()).isEqualTo(401);
    }

    private Api.Reply token(String client, String secret) {
        return api.form(basic(client, secret), "/oauth2/token", "grant_type=client_credentials");
    }

    private static String basic(String client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
