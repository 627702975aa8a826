package com.hedai.commons.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.sample.Caller;
import com.hedai.commons.sample.SampleTest;
import com.hedai.commons.security.Scope;
import com.hedai.testing.service.Person;
import com.hedai.testing.service.TestIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A command that is sent again has its effect once, whatever happens in between. */
@SampleTest
class IdempotencyIT {
    private static final String BODY = """
            {"amount":"1.00","by":1,"note":"x"}""";

    @Autowired
    TestIdentity identity;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    IdempotencyKeys keys;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    Caller caller;
    Person person;
    UUID counter;

    @BeforeEach
    void someone() {
        caller = new Caller(port);
        person = identity.staff("operations").may("sample:counter:raise", Scope.INSTITUTION);
        counter = UUID.randomUUID();
    }

    @Test
    void fiftyEqualCommandsAtOnceHaveOneEffect() throws Exception {
        var bearer = person.bearer();
        Callable<Caller.Reply> send = () -> caller.raise(counter, bearer, "once", BODY);
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var reply : threads.invokeAll(java.util.Collections.nCopies(50, send))) {
                statuses.add(reply.get().status());
            }
        }

        assertThat(statuses).isSubsetOf(201, 409).contains(201);
        assertThat(value()).isEqualTo(1);
        assertThat(facts()).isEqualTo(1);
    }

    @Test
    void theFirstAnswerIsGivenAgain() throws Exception {
        var first = caller.raise(counter, person.bearer(), "again", BODY);
        caller.raise(counter, person.bearer(), "another", BODY);
        var again = caller.raise(counter, person.bearer(), "again", BODY);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.raw().headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(value()).isEqualTo(2);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() throws Exception {
        caller.raise(counter, person.bearer(), "k", BODY);

        var other = caller.raise(counter, person.bearer(), "k", BODY.replace("1.00", "2.00"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnotherCommand() throws Exception {
        var somebodyElse = identity.staff("operations").may("sample:counter:raise", Scope.INSTITUTION);
        caller.raise(counter, person.bearer(), "k", BODY);

        assertThat(caller.raise(counter, somebodyElse.bearer(), "k", BODY).status())
                .isEqualTo(201);
        assertThat(value()).isEqualTo(2);
    }

    @Test
    void aKeyMustBeThereAndOfFairLength() throws Exception {
        assertThat(caller.raise(counter, person.bearer(), null, BODY).code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(caller.raise(counter, person.bearer(), "k".repeat(65), BODY).code())
                .isEqualTo("IDEMPOTENCY_KEY_INVALID");
    }

    @Test
    void aRefusedAttemptLeavesNothingAndFreesTheKey() throws Exception {
        var refused = caller.raise(counter, person.bearer(), "k", BODY.replace("\"x\"", "\"refuse\""));
        var corrected = caller.raise(counter, person.bearer(), "k", BODY);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(corrected.status()).isEqualTo(201);
        assertThat(value()).isEqualTo(1);
    }

    @Test
    void anAttemptLeftBehindIsTakenOverOnceItsLeaseIsOver() throws Exception {
        caller.raise(counter, person.bearer(), "k", BODY);
        jdbc.update(
                "update idempotency_key set state = 'RUNNING', answer = null where idem_key = 'k' and caller_id = ?",
                UuidTypeHandler.bytes(person.accountId()));
        assertThat(caller.raise(counter, person.bearer(), "k", BODY).code()).isEqualTo("STILL_RUNNING");

        jdbc.update(
                "update idempotency_key set leased_until = utc_timestamp(6) - interval 1 second where caller_id = ?",
                UuidTypeHandler.bytes(person.accountId()));

        assertThat(caller.raise(counter, person.bearer(), "k", BODY).status()).isEqualTo(201);
    }

    @Test
    void aKeyIsKeptForThirtyDays() throws Exception {
        caller.raise(counter, person.bearer(), "k", BODY);

        drop(clock.instant().plus(Duration.ofDays(29)));
        assertThat(caller.raise(counter, person.bearer(), "k", BODY)
                        .raw()
                        .headers()
                        .firstValue("Idempotent-Replayed"))
                .isPresent();

        drop(clock.instant().plus(Duration.ofDays(31)));
        assertThat(caller.raise(counter, person.bearer(), "k", BODY).status()).isEqualTo(201);
        assertThat(value()).isEqualTo(2);
    }

    @Test
    void anOldKeyThatIsAtWorkIsNotDropped() throws Exception {
        caller.raise(counter, person.bearer(), "k", BODY);
        jdbc.update(
                "update idempotency_key set state = 'RUNNING', leased_until = utc_timestamp(6) + interval 1 hour where caller_id = ?",
                UuidTypeHandler.bytes(person.accountId()));

        drop(clock.instant().plus(Duration.ofDays(31)));

        assertThat(caller.raise(counter, person.bearer(), "k", BODY).code()).isEqualTo("STILL_RUNNING");
    }

    private void drop(Instant now) {
        assertThat(keys.clean(now)).as("more than one chunk").isFalse();
    }

    private int value() {
        return jdbc.queryForObject(
                "select value from counter where id = ?", Integer.class, UuidTypeHandler.bytes(counter));
    }

    private int facts() {
        return jdbc.queryForObject(
                "select count(*) from outbox where stream = 'domain' and subject = ?",
                Integer.class,
                UuidTypeHandler.bytes(counter));
    }
}
