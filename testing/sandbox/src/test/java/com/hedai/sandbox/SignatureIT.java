package com.hedai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.sandbox.PartnerRequests.Headers;
import com.hedai.testing.keys.KeyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureIT extends SandboxTest {
    private static final String PATH = "/bank/v1/statements/2026-11-22";

    @Test
    void aSignedRequestGetsASignedAnswer() throws IOException {
        var answer = client.get(PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.genuine()).isTrue();
    }

    @Test
    void anUnsignedRequestIsTurnedAway() throws IOException {
        assertThat(client.sendUnsigned(PATH)).isEqualTo(401);
    }

    @Test
    void aSignatureOfSomebodyElseIsTurnedAway(@TempDir Path folder) throws IOException {
        var strangersKeys = new KeyFolder(folder.resolve("keys"));
        strangersKeys.fill();
        var stranger = new PartnerRequests(sandbox.address(), strangersKeys.path());

        var answer = stranger.get(PATH);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.value("code")).isEqualTo("SIGNATURE_WRONG");
    }

    @Test
    void aChangedBodyIsTurnedAwayAndNotExecuted() throws IOException {
        var person = registered();
        var orderId = newOrderId();
        var path = "/bank/v1/payouts/" + orderId;
        var headers = Headers.fresh();
        var signature = client.sign("PUT", path, headers, transfer(person, "10.00"));

        var answer = client.send("PUT", path, transfer(person, "10000.00"), headers, signature);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(control.order(orderId)).isEmpty();
    }

    @Test
    void aRepeatedNonceIsTurnedAway() throws IOException {
        var headers = Headers.fresh();

        var first = client.send("GET", PATH, "", headers);
        var second = client.send("GET", PATH, "", headers);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(401);
        assertThat(second.value("code")).isEqualTo("NONCE_REUSED");
        assertThat(second.genuine()).isTrue();
    }

    @Test
    void aStrangersRequestDoesNotSpendTheNonce() throws IOException {
        var headers = Headers.fresh();
        client.send("GET", PATH, "", headers, "bm90IGEgc2lnbmF0dXJl");

        var answer = client.send("GET", PATH, "", headers);

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void anOldOrEarlyMessageIsTurnedAway() throws IOException {
        var now = Instant.now().getEpochSecond();

        var old = client.send("GET", PATH, "", new Headers("hedai", String.valueOf(now - 320), "old-" + now));
        var early = client.send("GET", PATH, "", new Headers("hedai", String.valueOf(now + 320), "early-" + now));

        assertThat(old.value("code")).isEqualTo("TIMESTAMP_OUT_OF_WINDOW");
        assertThat(early.value("code")).isEqualTo("TIMESTAMP_OUT_OF_WINDOW");
    }

    @Test
    void anUnknownClientIsTurnedAway() throws IOException {
        var headers = new Headers(
                "somebody", Headers.fresh().timestamp(), Headers.fresh().nonce());

        assertThat(client.send("GET", PATH, "", headers).value("code")).isEqualTo("PARTNER_UNKNOWN");
    }

    @Test
    void theQueryIsPartOfWhatIsSigned() throws IOException {
        var headers = Headers.fresh();
        var signature = client.sign("GET", PATH, headers, "");

        assertThat(client.send("GET", PATH + "?page=2", "", headers, signature).status())
                .isEqualTo(401);
    }
}
