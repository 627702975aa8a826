package com.hedai.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Signs as the bank does, written from the description of its interface and not with our own code. */
public final class SignedByBank {
    private final PrivateKey key;

    public SignedByBank(Path keys) {
        try {
            var pem = Files.readString(keys.resolve("sandbox-signing.pem"));
            key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> headers(String path, Instant at, String body) {
        var nonce = UUID.randomUUID().toString();
        var timestamp = String.valueOf(at.getEpochSecond());
        return List.of(
                "X-Partner-Id",
                "bank",
                "X-Timestamp",
                timestamp,
                "X-Nonce",
                nonce,
                "X-Signature",
                signature("POST\n" + path + "\n" + timestamp + "\n" + nonce + "\n" + digest(body)));
    }

    private String signature(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
