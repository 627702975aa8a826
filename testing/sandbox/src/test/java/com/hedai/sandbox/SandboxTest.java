package com.hedai.sandbox;

import com.hedai.testing.people.Archetype;
import com.hedai.testing.people.People;
import com.hedai.testing.people.Person;
import com.hedai.testing.sandbox.SandboxControl;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** One running sandbox for all integration tests of this JVM; each test brings people of its own. */
abstract class SandboxTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final People PEOPLE = People.seeded(11, TODAY);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final class Shared {
        static final CallbackReceiver RECEIVER = new CallbackReceiver();
        static final RunningSandbox SANDBOX = RunningSandbox.start(RECEIVER.address());
    }

    final CallbackReceiver receiver = Shared.RECEIVER;
    final RunningSandbox sandbox = Shared.SANDBOX;
    final SandboxControl control = sandbox.control();
    final PartnerRequests client = sandbox.client();

    /** A busy machine is no failure. */
    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @BeforeEach
    void today() {
        control.moveTo(TODAY);
    }

    @AfterEach
    void noFaults() {
        control.clearFaults();
    }

    static Person somebody() {
        return PEOPLE.person(Archetype.STEADY_SALARIED, NUMBER.incrementAndGet());
    }

    /** Somebody the partners know. */
    Person registered() {
        var person = somebody();
        control.register(person);
        return person;
    }

    Person registered(Archetype archetype) {
        var person = PEOPLE.person(archetype, NUMBER.incrementAndGet());
        control.register(person);
        return person;
    }

    static String newOrderId() {
        return "order-" + UUID.randomUUID();
    }

    static String transfer(Person person, String amount) {
        return """
                {"amount": "%s", "cardNumber": "%s", "holderName": "%s"}""".formatted(amount, person.cardNumber(), person.name());
    }

    String statusOf(String orderId) {
        return control.order(orderId).orElseThrow().order().status();
    }

    void payOut(String orderId, Person person, String amount) throws IOException {
        client.put("/bank/v1/payouts/" + orderId, transfer(person, amount));
    }

    void deduct(String orderId, Person person, String amount) throws IOException {
        client.put("/bank/v1/deductions/" + orderId, transfer(person, amount));
    }
}
