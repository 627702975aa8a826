package com.hedai.commons.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerSignaturesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final String TIME = String.valueOf(NOW.getEpochSecond());
    private static final byte[] BODY = "{\"amount\":\"1.00\"}".getBytes(UTF_8);

    @TempDir
    Path folder;

    PartnerSignatures signatures;

    @BeforeEach
    void keys() throws IOException, NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var ours = pem("private.pem", "PRIVATE KEY", pair.getPrivate().getEncoded());
        var theirs = pem("public.pem", "PUBLIC KEY", pair.getPublic().getEncoded());
        signatures = new PartnerSignatures(ours, theirs, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(300));
    }

    @Test
    void aSignedMessageIsGenuine() {
        assertThat(check("POST", "/callback", TIME, BODY)).isEqualTo(PartnerSignatures.Check.GENUINE);
    }

    @Test
    void anyAlterationIsFound() {
        var signature = signatures.sign("POST", "/callback", TIME, "n1", BODY);

        assertThat(signatures.verify("PUT", "/callback", TIME, "n1", signature, BODY))
                .isEqualTo(PartnerSignatures.Check.FORGED);
        assertThat(signatures.verify("POST", "/callback?a=1", TIME, "n1", signature, BODY))
                .isEqualTo(PartnerSignatures.Check.FORGED);
        assertThat(signatures.verify("POST", "/callback", TIME, "n2", signature, BODY))
                .isEqualTo(PartnerSignatures.Check.FORGED);
        assertThat(signatures.verify("POST", "/callback", TIME, "n1", signature, "{}".getBytes(UTF_8)))
                .isEqualTo(PartnerSignatures.Check.FORGED);
        assertThat(signatures.verify("POST", "/callback", TIME, "n1", "not base64!", BODY))
                .isEqualTo(PartnerSignatures.Check.FORGED);
    }

    @Test
    void aMissingHeaderMeansUnsigned() {
        assertThat(signatures.verify("POST", "/callback", null, "n1", "x", BODY))
                .isEqualTo(PartnerSignatures.Check.UNSIGNED);
        assertThat(signatures.verify("POST", "/callback", "yesterday", "n1", "x", BODY))
                .isEqualTo(PartnerSignatures.Check.UNSIGNED);
    }

    @Test
    void whatIsOldOrEarlyIsRefusedAlthoughSigned() {
        var old = String.valueOf(NOW.minusSeconds(301).getEpochSecond());
        var early = String.valueOf(NOW.plusSeconds(301).getEpochSecond());

        assertThat(check("POST", "/callback", old, BODY)).isEqualTo(PartnerSignatures.Check.OUTSIDE_WINDOW);
        assertThat(check("POST", "/callback", early, BODY)).isEqualTo(PartnerSignatures.Check.OUTSIDE_WINDOW);
    }

    private PartnerSignatures.Check check(String method, String path, String time, byte[] body) {
        return signatures.verify(method, path, time, "n1", signatures.sign(method, path, time, "n1", body), body);
    }

    private Path pem(String name, String type, byte[] key) throws IOException {
        var text = "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(type, Base64.getMimeEncoder().encodeToString(key), type);
        return Files.writeString(folder.resolve(name), text);
    }
}
