package com.hedai.user.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.user.Api;
import com.hedai.user.WholeService;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SessionIT extends WholeService {
    @Test
    void aTokenSaysWhoWhereAndWhatIsAllowed() {
        var borrower = borrower();

        var claims = claims(borrower.bearer());

        assertThat(claims.get("aud").asString()).isEqualTo("hedai");
        assertThat(claims.get("sub").asString()).isEqualTo(borrower.id().toString());
        assertThat(claims.get("inst").asString())
                .isEqualTo(borrower.lender().id().toString());
        assertThat(claims.get("kind").asString()).isEqualTo("BORROWER");
        assertThat(claims.get("perms").toString()).contains("user:profile:read=OWN");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(900);
    }

    @Test
    void aRefreshTokenIsExchangedForTheNextOne() {
        var borrower = borrower();

        var first = refresh(borrower.refreshToken());
        var second = refresh(first.text("refreshToken"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("refreshToken")).isNotEqualTo(first.text("refreshToken"));
        assertThat(me(second.text("accessToken")).status()).isEqualTo(200);
    }

    @Test
    void aSpentTokenThatComesBackEndsTheSession() {
        var borrower = borrower();
        var next = refresh(borrower.refreshToken());

        var reused = refresh(borrower.refreshToken());

        assertThat(reused.status()).isEqualTo(401);
        assertThat(reused.code()).isEqualTo("REFRESH_TOKEN_REUSED");
        assertThat(refresh(next.text("refreshToken")).status()).isEqualTo(401);
        assertThat(me(next.text("accessToken")).status()).isEqualTo(401);
        assertThat(facts(session(borrower.bearer()))).containsExactly("SessionRevoked");
    }

    @Test
    void ofManyRefreshesAtTheSameMomentExactlyOneWins() throws Exception {
        var borrower = borrower();

        var answers = atOnce(8, () -> refresh(borrower.refreshToken()));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allMatch(answer -> answer.code().equals("REFRESH_ALREADY_RUNNING")
                        || answer.code().equals("REFRESH_TOKEN_REUSED")
                        || answer.code().equals("REFRESH_TOKEN_INVALID"));
        assertThat(database.sql("select count(*) from refresh_token where session_id = ?")
                        .param(bytes(session(borrower.bearer())))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anUnusedSessionEnds() {
        var borrower = borrower();

        clock.advance(Duration.ofDays(14));

        assertThat(refresh(borrower.refreshToken()).code()).isEqualTo("REFRESH_TOKEN_INVALID");
    }

    @Test
    void whoSignsOutIsOutAtOnce() {
        var borrower = borrower();

        var out = api.delete(borrower.bearer(), "/api/v1/sessions/current");

        assertThat(out.status()).isEqualTo(204);
        assertThat(api.get(borrower.bearer(), "/api/v1/me").status()).isEqualTo(401);
        assertThat(refresh(borrower.refreshToken()).status()).isEqualTo(401);
    }

    @Test
    void sessionsAreListedAndEndedFromAnother() {
        var lender = lender();
        var phone = phone();
        var old = borrower(lender, phone);
        clock.advance(Duration.ofSeconds(61));
        var current = borrower(lender, phone);

        var list = api.get(current.bearer(), "/api/v1/sessions").body().get("items");
        api.delete(current.bearer(), "/api/v1/sessions/" + session(old.bearer()));

        assertThat(list).hasSize(2);
        assertThat(list.get(0).get("current").asBoolean()).isTrue();
        assertThat(list.get(1).get("current").asBoolean()).isFalse();
        assertThat(api.get(old.bearer(), "/api/v1/me").status()).isEqualTo(401);
        assertThat(api.get(current.bearer(), "/api/v1/sessions").body().get("items"))
                .hasSize(1);
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        var victim = borrower();
        var other = borrower();

        var answer = api.delete(other.bearer(), "/api/v1/sessions/" + session(victim.bearer()));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(api.get(victim.bearer(), "/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void otherServicesHearOfAnEndedSessionWithinASecond() throws Exception {
        var borrower = borrower();
        long position = revocations(0, 0).get("position").asLong();

        var waiting = Thread.ofVirtual();
        var heard = new java.util.concurrent.CompletableFuture<JsonNode>();
        waiting.start(() -> heard.complete(revocations(position, 10)));
        api.delete(borrower.bearer(), "/api/v1/sessions/current");

        var news = heard.get(5, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(news.get("revokedSessions").toString())
                .contains(session(borrower.bearer()).toString());
        assertThat(news.get("position").asLong()).isGreaterThan(position);
    }

    @Test
    void aNewcomerHearsOfEverythingThatStillMatters() {
        var borrower = borrower();
        api.delete(borrower.bearer(), "/api/v1/sessions/current");

        var soon = revocations(0, 0).toString();
        clock.advance(Duration.ofMinutes(21));
        var late = revocations(0, 0).toString();

        assertThat(soon).contains(session(borrower.bearer()).toString());
        assertThat(late).doesNotContain(session(borrower.bearer()).toString());
    }

    @Test
    void revocationsAreForServicesOnly() {
        assertThat(api.get(borrower().bearer(), "/internal/v1/revocations").status())
                .isEqualTo(403);
        assertThat(api.get(null, "/internal/v1/revocations").status()).isEqualTo(401);
    }

    private JsonNode revocations(long after, int wait) {
        return api.get(service("loan-service"), "/internal/v1/revocations?after=" + after + "&wait=" + wait)
                .body();
    }

    private Api.Reply refresh(String token) {
        return api.post(null, "/api/v1/sessions/refresh", Map.of("refreshToken", token));
    }

    private Api.Reply me(String token) {
        return api.get("Bearer " + token, "/api/v1/me");
    }

    private static UUID session(String bearer) {
        return UUID.fromString(claims(bearer).get("sid").asString());
    }

    private static JsonNode claims(String bearer) {
        return new JsonMapper().readTree(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]));
    }
}
