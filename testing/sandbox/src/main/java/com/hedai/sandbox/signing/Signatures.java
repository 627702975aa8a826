package com.hedai.sandbox.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Base64;
import java.util.HexFormat;

/** RSA signatures with SHA-256 (报文签名): ours on answers and callbacks, the client's on requests. */
public final class Signatures {
    private static final String ALGORITHM = "SHA256withRSA";

    private final PrivateKey ours;
    private final PublicKey clients;

    Signatures(PrivateKey ours, PublicKey clients) {
        this.ours = ours;
        this.clients = clients;
    }

    static Signatures read(Path keys) {
        try {
            var factory = KeyFactory.getInstance("RSA");
            return new Signatures(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(der(keys.resolve("sandbox-signing.pem")))),
                    factory.generatePublic(new X509EncodedKeySpec(der(keys.resolve("partner-client.pub.pem")))));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("keys in " + keys + " (expected: RSA, as PEM)", unusable);
        }
    }

    /** Our signature of a request that we send, such as a callback. */
    public String ofRequest(String method, String pathAndQuery, String timestamp, String nonce, byte[] body) {
        return sign(lines(method, pathAndQuery, timestamp, nonce, digest(body)));
    }

    /** Our signature of an answer. */
    public String ofAnswer(int status, String requestNonce, String timestamp, byte[] body) {
        return sign(lines("RESPONSE", String.valueOf(status), requestNonce, timestamp, digest(body)));
    }

    /** Whether the client signed this request. */
    boolean isClients(SignedRequest request, String timestamp, String nonce, String signature) {
        try {
            var verification = Signature.getInstance(ALGORITHM);
            verification.initVerify(clients);
            verification.update(
                    lines(request.method(), request.pathAndQuery(), timestamp, nonce, digest(request.body())));
            return verification.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private String sign(byte[] content) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(ours);
            signature.update(content);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the sandbox key cannot sign", unusable);
        }
    }

    private static byte[] lines(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private static byte[] der(Path pem) {
        try {
            var base64 =
                    Files.readString(pem).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return Base64.getDecoder().decode(base64);
        } catch (IOException missing) {
            throw new UncheckedIOException(pem + " cannot be read", missing);
        }
    }
}
