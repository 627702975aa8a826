package com.hedai.commons.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Signs and verifies messages with partners (报文签名): RSA with SHA-256 over method, path with query, time, nonce and the body's
 * digest, one line each. An answer is signed over {@code RESPONSE}, its status, the request's nonce, time and body digest.
 */
public final class PartnerSignatures {
    private final PrivateKey ours;
    private final PublicKey theirs;
    private final Clock clock;
    private final Duration window;

    /** What came of checking a message. */
    public enum Check {
        GENUINE,
        /** A header is missing or cannot be read. */
        UNSIGNED,
        /** Too old or too early. */
        OUTSIDE_WINDOW,
        FORGED
    }

    PartnerSignatures(Path ours, Path theirs, Clock clock, Duration window) {
        this.ours = privateKey(ours);
        this.theirs = publicKey(theirs);
        this.clock = clock;
        this.window = window;
    }

    /** Our signature of a request, Base64. */
    public String sign(String method, String pathAndQuery, String timestamp, String nonce, byte[] body) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(ours);
            signature.update(lines(method, pathAndQuery, timestamp, nonce, digest(body)));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the partner key cannot sign", unusable);
        }
    }

    /**
     * Checks a message that a partner sent us, such as a callback. That a nonce is used once is for the receiver to keep.
     *
     * @param body the raw bytes as received
     */
    public Check verify(
            String method,
            String pathAndQuery,
            @Nullable String timestamp,
            @Nullable String nonce,
            @Nullable String signature,
            byte[] body) {
        if (timestamp == null || nonce == null || signature == null || !timestamp.matches("\\d{1,12}")) {
            return Check.UNSIGNED;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                .abs();
        if (age.compareTo(window) > 0) {
            return Check.OUTSIDE_WINDOW;
        }
        return genuine(lines(method, pathAndQuery, timestamp, nonce, digest(body)), signature)
                ? Check.GENUINE
                : Check.FORGED;
    }

    boolean answerIsGenuine(
            int status, String requestNonce, @Nullable String timestamp, @Nullable String signature, byte[] body) {
        return timestamp != null
                && signature != null
                && genuine(lines("RESPONSE", String.valueOf(status), requestNonce, timestamp, digest(body)), signature);
    }

    private boolean genuine(byte[] content, String signature) {
        try {
            var verification = Signature.getInstance("SHA256withRSA");
            verification.initVerify(theirs);
            verification.update(content);
            return verification.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static byte[] lines(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PrivateKey privateKey(Path pem) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(decoded(pem)));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(pem + " (expected: an RSA private key, PKCS #8 PEM)", unusable);
        }
    }

    private static PublicKey publicKey(Path pem) {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(decoded(pem)));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(pem + " (expected: an RSA public key, X.509 PEM)", unusable);
        }
    }

    private static byte[] decoded(Path pem) {
        try {
            var base64 =
                    Files.readString(pem).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return Base64.getDecoder().decode(base64);
        } catch (IOException missing) {
            throw new IllegalStateException(pem + " cannot be read", missing);
        }
    }
}
