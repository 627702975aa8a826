package com.hedai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.money.Money;
import com.hedai.sandbox.PartnerRequests.Headers;
import com.hedai.testing.people.Archetype;
import com.hedai.testing.people.People;
import com.hedai.testing.sandbox.FaultOrder;
import com.hedai.testing.sandbox.FaultOrder.Mode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Kills the sandbox as kill -9 does and starts it again on the same book. */
class RestartIT {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void nothingThatWasAcceptedIsForgotten() throws Exception {
        try (var receiver = new CallbackReceiver();
                var sandbox = RunningSandbox.start(receiver.address())) {
            var control = sandbox.control();
            var client = sandbox.client();
            var person = People.seeded(12, SandboxTest.TODAY).person(Archetype.STEADY_SALARIED, 0);
            control.moveTo(SandboxTest.TODAY.plusDays(3));
            control.register(person);
            control.addFault(FaultOrder.next("sms", "messages", Mode.ERROR_500));
            var before = control.account(person.cardNumber()).balance();
            receiver.refuse("untold", 1_000);
            client.put("/bank/v1/payouts/untold", SandboxTest.transfer(person, "1000.00"));
            await().until(() -> receiver.about("untold").size() > 1);
            control.setLatency("bank-settlement", Duration.ofSeconds(8));
            var headers = Headers.fresh();
            client.send("PUT", "/bank/v1/payouts/accepted", SandboxTest.transfer(person, "500.00"), headers);
            assertThat(control.order("accepted").orElseThrow().order().status()).isEqualTo("PROCESSING");

            sandbox.kill();
            receiver.refuse("untold", 0);
            sandbox.start();

            await().atMost(LONG)
                    .until(() -> control.order("accepted")
                            .orElseThrow()
                            .order()
                            .status()
                            .equals("SUCCESS"));
            await().atMost(LONG)
                    .until(() ->
                            control.order("untold").orElseThrow().callback().deliveredAt() != null);
            await().atMost(LONG).until(() -> !receiver.about("accepted").isEmpty());
            assertThat(control.account(person.cardNumber()).balance()).isEqualTo(before.plus(Money.of("1500.00")));
            assertThat(control.today()).isEqualTo("2026-11-25");
            assertThat(client.send("PUT", "/bank/v1/payouts/accepted", SandboxTest.transfer(person, "500.00"), headers)
                            .value("code"))
                    .isEqualTo("NONCE_REUSED");
            assertThat(client.put("/sms/v1/messages/1", "{\"phone\": \"13800000000\", \"text\": \"x\"}")
                            .status())
                    .isEqualTo(500);
        }
    }
}
