package com.hedai.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.hedai.commons.money.Money;
import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.security.Scope;
import com.hedai.testing.people.Archetype;
import com.hedai.testing.people.People;
import com.hedai.testing.people.Person;
import com.hedai.testing.sandbox.FaultOrder;
import com.hedai.testing.sandbox.FaultOrder.Mode;
import com.hedai.testing.sandbox.SandboxControl;
import com.hedai.testing.service.HedaiServiceTest;
import com.hedai.testing.service.MovableClock;
import com.hedai.testing.service.TestIdentity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, with its workers, against the bank of the sandbox and its faults. */
@HedaiServiceTest(
        properties = {
            "hedai.payment.bank.timeout=1s",
            "hedai.payment.instruction.workers=4",
            "hedai.payment.instruction.idle=100ms",
            "hedai.payment.instruction.lease=3s",
            "hedai.payment.instruction.safe-time=2s"
        })
class SandboxBankIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final People PEOPLE = People.seeded(21, TODAY);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final FakeNeighbours NEIGHBOURS = new FakeNeighbours();
    private static final SandboxProcess SANDBOX = new SandboxProcess();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static boolean started;

    @Autowired
    private TestIdentity identity;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private Environment environment;

    private final SandboxControl bank = SANDBOX.control();
    private final UUID institution = UUID.randomUUID();
    private final UUID order = UUID.randomUUID();
    private final UUID loan = UUID.randomUUID();
    private Person person;
    private UUID borrower;
    private UUID card;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        NEIGHBOURS.announce(properties);
        properties.add("hedai.partners.base", SANDBOX::address);
    }

    @BeforeEach
    void aBorrowerWithACard() {
        assumeTrue(SandboxProcess.isBuilt(), "testing/sandbox is not packaged");
        if (!started) {
            SANDBOX.start(environment.getRequiredProperty("hedai.keys"), url(""));
            started = true;
        }
        clock.moveTo(Clock.systemUTC().instant());
        bank.moveTo(TODAY);
        person = PEOPLE.person(Archetype.STEADY_SALARIED, NUMBER.incrementAndGet());
        bank.register(person);
        bindCard();
    }

    private void bindCard() {
        var signedIn = identity.borrower().may("payment:card:create", Scope.OWN).at(institution);
        borrower = signedIn.accountId();
        NEIGHBOURS.isKnownAs(borrower, person.name(), person.identityNumber());
        var added =
                send("POST", "/api/v1/cards", signedIn.bearer(), """
                {"cardNumber": "%s", "phone": "%s"}
                """.formatted(person.cardNumber(), person.phone()));
        card = UUID.fromString(added.path("id").asString());
    }

    @AfterEach
    void noFaults() {
        if (started) {
            bank.clearFaults();
        }
    }

    @Test
    void aLoanIsPaidOutAndAnInstalmentIsDeducted() {
        var before = balance();

        disburse("5000.00");
        awaitStatus("SETTLED");
        var repayment = deduct("1000.00");
        await().atMost(LONG).until(() -> status(repayment).equals("SETTLED"));

        assertThat(balance()).isEqualTo(before.plus(Money.of("4000.00")));
        assertThat(entries(order)).isEqualTo(2);
        assertThat(entries(repayment)).isOne();
    }

    /** Whatever happens to the request or its answer, the money moves once and we know it. */
    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"ERROR_500", "NEVER_ANSWER", "DROP_REPLY", "GARBAGE"})
    void aBrokenAnswerEndsInOnePayment(Mode fault) {
        bank.addFault(FaultOrder.next("bank", "PUT payouts", fault).matching(order.toString()));
        bank.addFault(FaultOrder.next("bank", "callbacks", Mode.NO_CALLBACK).matching(order.toString()));
        var before = balance();

        disburse("5000.00");
        awaitStatus("SETTLED");

        assertThat(balance()).isEqualTo(before.plus(Money.of("5000.00")));
        assertThat(bank.order(order.toString()).orElseThrow().order().status()).isEqualTo("SUCCESS");
        assertThat(entries(order)).isEqualTo(2);
        assertThat(facts()).isOne();
    }

    @Test
    void aBankThatIsGoneForAWhileEndsInOnePayment() {
        bank.addFault(new FaultOrder("bank", null, Mode.ERROR_500, 3, order.toString(), 0));
        var before = balance();

        disburse("5000.00");
        awaitStatus("SETTLED");

        assertThat(balance()).isEqualTo(before.plus(Money.of("5000.00")));
        assertThat(entries(order)).isEqualTo(2);
    }

    @Test
    void callbacksThatComeTwiceAndAgainAreAppliedOnce() {
        bank.addFault(
                FaultOrder.next("bank", "callbacks", Mode.DUPLICATE_CALLBACK).matching(order.toString()));

        disburse("5000.00");
        awaitStatus("SETTLED");
        bank.sendCallbackAgain(order.toString());
        await().atMost(LONG).until(() -> {
            var callback = bank.order(order.toString()).orElseThrow().callback();
            return callback != null && callback.nextAt() == null && callback.deliveredAt() != null;
        });

        assertThat(entries(order)).isEqualTo(2);
        assertThat(facts()).isOne();
        assertThat(status(order)).isEqualTo("SETTLED");
    }

    @Test
    void aDeclinedPaymentIsReversedInTheBooks() {
        bank.addFault(FaultOrder.next("bank", "PUT payouts", Mode.DECLINE).matching(order.toString()));
        var before = balance();

        disburse("5000.00");
        awaitStatus("FAILED");

        assertThat(balance()).isEqualTo(before);
        assertThat(entries(order)).isEqualTo(2);
    }

    @Test
    void aDeductionOverTheBalanceFails() {
        var deduction = deduct(balance().plus(Money.of("0.01")).toString());

        await().atMost(LONG).until(() -> status(deduction).equals("FAILED"));

        assertThat(sql.queryForObject(
                        "select reason from payment_instruction where id = ?",
                        String.class,
                        UuidTypeHandler.bytes(deduction)))
                .isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(entries(deduction)).isZero();
    }

    private void disburse(String amount) {
        command("/internal/v1/disbursements/" + order, amount, "");
    }

    private UUID deduct(String amount) {
        var id = UUID.randomUUID();
        command("/internal/v1/deductions/" + id, amount, ", \"kind\": \"ACTIVE\"");
        return id;
    }

    private void command(String path, String amount, String more) {
        var answer = send("PUT", path, "Bearer " + identity.service("loan-service"), """
                {"loanId": "%s", "borrowerId": "%s", "institutionId": "%s", "cardId": "%s", "amount": "%s",
                 "businessOn": "2026-11-22"%s}
                """.formatted(
                        loan, borrower, institution, card, amount, more));
        assertThat(answer.path("status").asString()).as(answer.toString()).isNotEmpty();
    }

    private void awaitStatus(String expected) {
        await().atMost(LONG).until(() -> status(order).equals(expected));
    }

    private String status(UUID instruction) {
        return sql.queryForObject(
                "select status from payment_instruction where id = ?",
                String.class,
                UuidTypeHandler.bytes(instruction));
    }

    private int entries(UUID instruction) {
        return sql.queryForObject(
                "select count(*) from journal_entry where subject_id = ?",
                Integer.class,
                UuidTypeHandler.bytes(instruction));
    }

    private int facts() {
        return sql.queryForObject(
                "select count(*) from outbox where stream = 'domain' and subject = ?",
                Integer.class,
                UuidTypeHandler.bytes(order));
    }

    private Money balance() {
        return bank.account(person.cardNumber()).balance();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path;
    }

    private JsonNode send(String method, String path, String bearer, String body) {
        var request = HttpRequest.newBuilder(URI.create(url(path)))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", bearer)
                .build();
        try {
            return JSON.readTree(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
