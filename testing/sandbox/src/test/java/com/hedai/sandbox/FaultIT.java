package com.hedai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hedai.testing.sandbox.FaultOrder;
import com.hedai.testing.sandbox.FaultOrder.Mode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class FaultIT extends SandboxTest {
    @Test
    void aDroppedReplyLeavesTheOrderExecuted() throws IOException {
        var person = registered();
        var orderId = newOrderId();
        control.addFault(FaultOrder.next("bank", "PUT payouts", Mode.DROP_REPLY).matching(orderId));

        assertThatThrownBy(() -> payOut(orderId, person, "10.00")).isInstanceOf(IOException.class);

        await().until(() -> statusOf(orderId).equals("SUCCESS"));
        assertThat(client.get("/bank/v1/payouts/" + orderId).value("status")).isEqualTo("SUCCESS");
    }

    @Test
    void aRequestThatIsNeverAnsweredIsNotExecuted() throws Exception {
        var person = registered();
        var orderId = newOrderId();
        control.addFault(FaultOrder.next("bank", "payouts", Mode.NEVER_ANSWER).matching(orderId));

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var call = executor.submit(() -> client.put("/bank/v1/payouts/" + orderId, transfer(person, "10.00")));
            await().during(Duration.ofMillis(500)).until(() -> !call.isDone());
            control.clearFaults();
            assertThatThrownBy(call::get).hasCauseInstanceOf(IOException.class);
        }

        assertThat(control.order(orderId)).isEmpty();
        assertThat(client.get("/bank/v1/payouts/" + orderId).status()).isEqualTo(404);
    }

    @Test
    void aFailingPartnerDoesNothingAndSaysSo() throws IOException {
        var orderId = newOrderId();
        var person = registered();
        control.addFault(FaultOrder.next("bank", "payouts", Mode.ERROR_500).matching(orderId));

        var failed = client.put("/bank/v1/payouts/" + orderId, transfer(person, "10.00"));
        var repeated = client.put("/bank/v1/payouts/" + orderId, transfer(person, "10.00"));

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.genuine()).isTrue();
        assertThat(repeated.status()).isEqualTo(202);
    }

    @Test
    void garbageIsNotSignedThoughTheOrderIsExecuted() throws IOException {
        var person = registered();
        var orderId = newOrderId();
        control.addFault(FaultOrder.next("bank", "payouts", Mode.GARBAGE).matching(orderId));

        var garbage = client.put("/bank/v1/payouts/" + orderId, transfer(person, "10.00"));

        assertThat(garbage.status()).isEqualTo(200);
        assertThat(garbage.genuine()).isFalse();
        assertThat(garbage.text()).startsWith("<html>");
        await().until(() -> statusOf(orderId).equals("SUCCESS"));
    }

    @Test
    void aDeclinedOrderFails() throws IOException {
        var person = registered();
        var orderId = newOrderId();
        control.addFault(FaultOrder.next("bank", "deductions", Mode.DECLINE).matching(person.cardNumber()));

        deduct(orderId, person, "10.00");

        await().until(() -> statusOf(orderId).equals("FAILED"));
        assertThat(control.order(orderId).orElseThrow().order().failureCode()).isEqualTo("DECLINED_BY_BANK");
    }

    @Test
    void aDelayedAnswerComesAfterTheDelay() throws IOException {
        control.addFault(FaultOrder.next("bank", "statements", Mode.DELAY).delayedBy(Duration.ofMillis(600)));
        var began = System.nanoTime();

        var answer = client.get("/bank/v1/statements/2026-11-22");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(590));
    }

    @Test
    void aFaultStrikesAsOftenAsOrderedAndOnlyWhereItFits() throws IOException {
        control.addFault(FaultOrder.next("bank", "GET statements", Mode.ERROR_500)
                .times(2)
                .matching("2026-12-0"));

        assertThat(client.get("/bank/v1/statements/2026-11-22").status()).isEqualTo(200);
        assertThat(client.get("/bank/v1/statements/2026-12-01").status()).isEqualTo(500);
        assertThat(client.get("/bank/v1/statements/2026-12-02").status()).isEqualTo(500);
        assertThat(client.get("/bank/v1/statements/2026-12-03").status()).isEqualTo(200);
    }
}
