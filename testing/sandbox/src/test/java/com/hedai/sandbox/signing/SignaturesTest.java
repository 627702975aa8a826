package com.hedai.sandbox.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    private static final byte[] BODY = "{\"amount\": \"1.00\"}".getBytes(UTF_8);

    private final KeyPair pair = pair();
    private final Signatures signatures = new Signatures(pair.getPrivate(), pair.getPublic());
    private final String signature = signatures.ofRequest("PUT", "/bank/v1/payouts/1", "1795312800", "n-1", BODY);

    @Test
    void aRequestIsKnownByItsSignature() {
        assertThat(isGenuine("PUT", "/bank/v1/payouts/1", BODY, "1795312800", "n-1"))
                .isTrue();
    }

    @Test
    void whateverIsChangedIsNoticed() {
        assertThat(isGenuine("GET", "/bank/v1/payouts/1", BODY, "1795312800", "n-1"))
                .isFalse();
        assertThat(isGenuine("PUT", "/bank/v1/payouts/2", BODY, "1795312800", "n-1"))
                .isFalse();
        assertThat(isGenuine("PUT", "/bank/v1/payouts/1", new byte[0], "1795312800", "n-1"))
                .isFalse();
        assertThat(isGenuine("PUT", "/bank/v1/payouts/1", BODY, "1795312801", "n-1"))
                .isFalse();
        assertThat(isGenuine("PUT", "/bank/v1/payouts/1", BODY, "1795312800", "n-2"))
                .isFalse();
    }

    @Test
    void whatIsNoSignatureAtAllIsRefused() {
        var request = new SignedRequest("PUT", "/bank/v1/payouts/1", BODY, null, null, null, null);

        assertThat(signatures.isClients(request, "1795312800", "n-1", "*not base64*"))
                .isFalse();
        assertThat(signatures.isClients(request, "1795312800", "n-1", "")).isFalse();
    }

    @Test
    void anAnswerIsSignedOverItsStatusAndTheRequestsNonce() {
        var ok = signatures.ofAnswer(200, "n-1", "1795312800", BODY);

        assertThat(ok).isEqualTo(signatures.ofAnswer(200, "n-1", "1795312800", BODY));
        assertThat(ok).isNotEqualTo(signatures.ofAnswer(202, "n-1", "1795312800", BODY));
        assertThat(ok).isNotEqualTo(signatures.ofAnswer(200, "n-2", "1795312800", BODY));
    }

    private boolean isGenuine(String method, String path, byte[] body, String timestamp, String nonce) {
        var request = new SignedRequest(method, path, body, "hedai", timestamp, nonce, signature);
        return signatures.isClients(request, timestamp, nonce, signature);
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
