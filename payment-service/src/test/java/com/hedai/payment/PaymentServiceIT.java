package com.hedai.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.security.Scope;
import com.hedai.payment.channel.CardVerifier;
import com.hedai.payment.channel.PaymentChannel;
import com.hedai.payment.channel.ScriptedBank;
import com.hedai.payment.channel.ScriptedCardVerifier;
import com.hedai.testing.service.HedaiServiceTest;
import com.hedai.testing.service.MovableClock;
import com.hedai.testing.service.Person;
import com.hedai.testing.service.TestIdentity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with a scripted bank; the loop stands still, so that a test decides what happens when. */
@HedaiServiceTest(
        properties = {
            "hedai.payment.instruction.workers=0",
            // fifty at once share sixteen connections, on a machine that is busy building
            "spring.datasource.hikari.connection-timeout=30000"
        })
public abstract class PaymentServiceIT {
    protected static final String CARD = "6228480402564890018";

    private static final FakeNeighbours NEIGHBOURS = new FakeNeighbours();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @TestBean(name = "bankChannel")
    private PaymentChannel channel;

    @TestBean(name = "bankCardVerifier")
    private CardVerifier verifier;

    @Autowired
    protected TestIdentity identity;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected JdbcTemplate sql;

    @Autowired
    protected Environment environment;

    static PaymentChannel channel() {
        return new ScriptedBank();
    }

    static CardVerifier verifier() {
        return new ScriptedCardVerifier();
    }

    @DynamicPropertySource
    static void neighbourAddresses(DynamicPropertyRegistry properties) {
        NEIGHBOURS.announce(properties);
    }

    protected ScriptedBank bank() {
        return (ScriptedBank) channel;
    }

    protected ScriptedCardVerifier cardBank() {
        return (ScriptedCardVerifier) verifier;
    }

    protected static FakeNeighbours neighbours() {
        return NEIGHBOURS;
    }

    protected static void isUnverified(UUID borrower) {
        NEIGHBOURS.isUnverified(borrower);
    }

    protected Person borrower() {
        return identity.borrower().may("payment:card:create", Scope.OWN).may("payment:card:read", Scope.OWN);
    }

    protected Person finance(UUID institution) {
        return identity.staff("finance")
                .may("payment:instruction:read", Scope.INSTITUTION)
                .may("payment:ledger:read", Scope.INSTITUTION)
                .at(institution);
    }

    protected String loanService() {
        return "Bearer " + identity.service("loan-service");
    }

    protected UUID card(Person borrower) {
        var added = post("/api/v1/cards", borrower.bearer(), cardForm(CARD, "13800138000"));
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        return UUID.fromString(added.text("id"));
    }

    protected static String cardForm(String number, String phone) {
        return """
                {"cardNumber": "%s", "phone": "%s"}
                """.formatted(number, phone);
    }

    protected Reply get(String path, String bearer) {
        return call("GET", path, bearer, null, List.of());
    }

    protected Reply post(String path, String bearer, String body) {
        return call("POST", path, bearer, body, List.of());
    }

    protected Reply put(String path, String bearer, String body) {
        return call("PUT", path, bearer, body, List.of());
    }

    protected Reply call(String method, String path, String bearer, String body, List<String> headers) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    answer.statusCode(),
                    answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does the same that many times at once. */
    protected static <T> List<T> atOnce(int times, Callable<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<T>>();
            for (var call = 0; call < times; call++) {
                calls.add(work);
            }
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    protected int count(String query, Object... arguments) {
        return sql.queryForObject(query, Integer.class, arguments);
    }

    /** The user who migrates the schema: may do what the service itself may not. */
    protected JdbcTemplate owner() {
        return new JdbcTemplate(new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password")));
    }

    protected static byte[] bytes(UUID id) {
        return UuidTypeHandler.bytes(id);
    }
}
