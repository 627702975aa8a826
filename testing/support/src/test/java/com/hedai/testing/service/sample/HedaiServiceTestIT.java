package com.hedai.testing.service.sample;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.security.Scope;
import com.hedai.testing.service.HedaiServiceTest;
import com.hedai.testing.service.MovableClock;
import com.hedai.testing.service.Person;
import com.hedai.testing.service.TestIdentity;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;

@HedaiServiceTest
class HedaiServiceTestIT {
    @LocalServerPort
    private int port;

    @Autowired
    private TestIdentity identity;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void somebodyWithThePermissionGetsIn() {
        var visitor = identity.borrower().may("sample:visit:read", Scope.OWN);

        var answer = visit(visitor);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).contains(visitor.accountId().toString());
    }

    @Test
    void somebodyWithoutItDoesNot() {
        assertThat(visit(identity.staff("reviewer")).getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void theServiceLivesByTheClockOfTheTest() {
        clock.moveTo(Instant.parse("2027-02-28T04:00:00Z"));

        var answer = visit(identity.borrower().may("sample:visit:read", Scope.OWN));

        assertThat(answer.getBody()).contains("2027-02-28T04:00:0");
    }

    @Test
    void anEndedSessionIsRefusedSoon() {
        var visitor = identity.borrower().may("sample:visit:read", Scope.OWN);

        identity.revoke(visitor.sessionId());

        await().atMost(5, SECONDS)
                .untilAsserted(
                        () -> assertThat(visit(visitor).getStatusCode().value()).isEqualTo(401));
    }

    @Test
    void theSchemaIsItsOwn() {
        assertThat(jdbc.queryForObject("select database()", String.class)).startsWith("hedai_sample_");
        assertThat(jdbc.queryForObject("select current_user()", String.class)).startsWith("hedai_sample_");
    }

    private ResponseEntity<String> visit(Person visitor) {
        return RestClient.create()
                .get()
                .uri("http://127.0.0.1:" + port + "/api/v1/visits/current")
                .header("Authorization", visitor.bearer())
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);
    }
}
