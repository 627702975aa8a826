package com.hedai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.testing.sandbox.FaultOrder;
import com.hedai.testing.sandbox.FaultOrder.Mode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallbackIT extends SandboxTest {
    @Test
    void theClientIsToldWithTheBanksSignature() throws IOException {
        var person = registered();
        var orderId = newOrderId();

        payOut(orderId, person, "700.00");

        await().until(() -> !receiver.about(orderId).isEmpty());
        var callback = receiver.about(orderId).getFirst();
        assertThat(callback.partner()).isEqualTo("bank");
        assertThat(client.isTheirs(callback.signed(), callback.signature())).isTrue();
        assertThat(callback.value("operation")).isEqualTo("PAYOUT");
        assertThat(callback.value("status")).isEqualTo("SUCCESS");
        assertThat(callback.value("amount")).isEqualTo("700.00");
        assertThat(callback.value("valueOn")).isEqualTo("2026-11-22");
        assertThat(callback.value("bankReference")).startsWith("BK");
    }

    @Test
    void theBankTellsAgainUntilItIsHeard() throws IOException {
        var orderId = newOrderId();
        receiver.refuse(orderId, 2);

        payOut(orderId, registered(), "1.00");

        await().until(() -> isDelivered(orderId));
        assertThat(receiver.about(orderId)).hasSize(3);
        assertThat(receiver.about(orderId))
                .extracting(told -> told.value("eventId"))
                .containsOnly(receiver.about(orderId).getFirst().value("eventId"));
        assertThat(receiver.about(orderId))
                .extracting(CallbackReceiver.Received::nonce)
                .doesNotHaveDuplicates();
    }

    @Test
    void aSilentBankTellsWhenAskedTo() throws IOException {
        var orderId = newOrderId();
        control.addFault(FaultOrder.next("bank", "payouts", Mode.NO_CALLBACK).matching(orderId));

        payOut(orderId, registered(), "1.00");
        await().until(() -> statusOf(orderId).equals("SUCCESS"));
        var planned = control.order(orderId).orElseThrow().callback();
        control.sendCallbackAgain(orderId);

        await().until(() -> isDelivered(orderId));
        assertThat(planned.nextAt()).isNull();
        assertThat(receiver.about(orderId)).hasSize(1);
    }

    @Test
    void theSameEventMayBeToldTwice() throws IOException {
        var orderId = newOrderId();
        control.addFault(
                FaultOrder.next("bank", "callbacks", Mode.DUPLICATE_CALLBACK).matching(orderId));

        payOut(orderId, registered(), "1.00");

        await().until(() -> isDelivered(orderId));
        assertThat(receiver.about(orderId)).hasSize(2);
        assertThat(receiver.about(orderId).get(0).value("eventId"))
                .isEqualTo(receiver.about(orderId).get(1).value("eventId"));
    }

    @Test
    void aCallbackMayComeLate() throws IOException {
        var orderId = newOrderId();
        control.addFault(FaultOrder.next("bank", "callbacks", Mode.DELAY)
                .matching(orderId)
                .delayedBy(Duration.ofMillis(700)));

        payOut(orderId, registered(), "1.00");
        await().until(() -> isDelivered(orderId));

        var booked = control.order(orderId).orElseThrow();
        assertThat(Duration.between(
                        booked.order().executedAt(), booked.callback().deliveredAt()))
                .isGreaterThan(Duration.ofMillis(650));
    }

    private boolean isDelivered(String orderId) {
        return control.order(orderId)
                .filter(booked -> booked.callback() != null && booked.callback().deliveredAt() != null)
                .isPresent();
    }
}
