package com.hedai.commons.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.sample.Caller;
import com.hedai.commons.sample.SampleTest;
import com.hedai.commons.security.Scope;
import com.hedai.commons.time.BusinessTime;
import com.hedai.testing.service.Person;
import com.hedai.testing.service.TestIdentity;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A figure changes by two people, from its day, for one institution, and what held before can be looked up. */
@SampleTest
class ParameterIT {
    private static final String PATH = "/api/v1/sample/parameters";

    @Autowired
    TestIdentity identity;

    @Autowired
    Parameters parameters;

    @Autowired
    Parameter<Duration> pause;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    Caller caller;
    UUID institution;
    LocalDate today;
    Person proposer;
    Person checker;

    @BeforeEach
    void twoPeopleOfOneInstitution() {
        caller = new Caller(port);
        institution = UUID.randomUUID();
        today = BusinessTime.today(clock);
        proposer = person("operations");
        checker = person("institution-manager");
    }

    @Test
    void everybodyHasTheFirstValue() throws Exception {
        assertThat(parameters.of(pause, institution)).isEqualTo(Duration.ofSeconds(60));

        var listed = caller.get(PATH, "Authorization", proposer.bearer());

        assertThat(listed.status()).isEqualTo(200);
        var item = listed.body().at("/items/0");
        assertThat(item.path("name").asString()).isEqualTo("sample.pause");
        assertThat(item.path("value").asString()).isEqualTo("60");
        assertThat(item.path("own").asBoolean()).isFalse();
    }

    @Test
    void aValueHoldsFromItsDayOnceASecondPersonConfirms() throws Exception {
        var request =
                propose("90", today.plusDays(2)).body().path("changeRequestId").asString();
        assertThat(parameters.on(pause, institution, today.plusDays(2))).isEqualTo(Duration.ofSeconds(60));

        assertThat(approve(request, proposer).code()).isEqualTo("SAME_PERSON");
        assertThat(approve(request, checker).status()).isEqualTo(204);

        assertThat(parameters.on(pause, institution, today.plusDays(1))).isEqualTo(Duration.ofSeconds(60));
        assertThat(parameters.on(pause, institution, today.plusDays(2))).isEqualTo(Duration.ofSeconds(90));
        assertThat(parameters.on(pause, UUID.randomUUID(), today.plusDays(2))).isEqualTo(Duration.ofSeconds(60));
        var history = caller.get(PATH + "/sample.pause/values", "Authorization", checker.bearer());
        assertThat(history.body().at("/items/0/value").asString()).isEqualTo("90");
        assertThat(history.body().at("/items/1/value").asString()).isEqualTo("60");
    }

    @Test
    void ofTwoValuesForOneDayTheLaterVersionHolds() throws Exception {
        for (var value : new String[] {"70", "80"}) {
            approve(propose(value, today).body().path("changeRequestId").asString(), checker);
        }

        assertThat(parameters.of(pause, institution)).isEqualTo(Duration.ofSeconds(80));
    }

    @Test
    void whatIsNotAllowedIsRefusedAtItsField() throws Exception {
        for (var value : new String[] {"301", "-1", "1.5", "soon"}) {
            var refused = propose(value, today);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("value");
            assertThat(refused.code()).isEqualTo("VALUE_NOT_ALLOWED");
        }
        var past = propose("90", today.minusDays(1));
        assertThat(past.code()).isEqualTo("DATE_PAST");
        assertThat(past.body().at("/errors/0/field").asString()).isEqualTo("effectiveFrom");
        assertThat(caller.get(PATH + "/sample.unknown/values", "Authorization", checker.bearer())
                        .status())
                .isEqualTo(404);
    }

    private Person person(String role) {
        return identity.staff(role)
                .at(institution)
                .may("platform:parameter:read", Scope.INSTITUTION)
                .may("platform:parameter:change", Scope.INSTITUTION)
                .may("platform:parameter:approve", Scope.INSTITUTION)
                .may("platform:change-request:read", Scope.INSTITUTION);
    }

    private Caller.Reply propose(String value, LocalDate from) throws Exception {
        return post(PATH + "/sample.pause/values", proposer, """
                {"value": "%s", "effectiveFrom": "%s", "reason": "a new rule"}""".formatted(value, from));
    }

    private Caller.Reply approve(String request, Person person) throws Exception {
        return post("/api/v1/sample/change-requests/" + request + "/approval", person, "{}");
    }

    private Caller.Reply post(String path, Person person, String body) throws Exception {
        return caller.send(caller.request(
                        path,
                        "Authorization",
                        person.bearer(),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }
}
