package com.hedai.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the partners (合作方客户端), written from the README alone; it can also sign wrongly. */
final class PartnerRequests {
    private static final JsonMapper JSON = new JsonMapper();

    private final URI base;
    private final PrivateKey ours;
    private final PublicKey theirs;
    private final HttpClient http = HttpClient.newHttpClient();

    PartnerRequests(URI base, Path keys) {
        this.base = base;
        try {
            var rsa = KeyFactory.getInstance("RSA");
            ours = rsa.generatePrivate(new PKCS8EncodedKeySpec(der(keys.resolve("partner-client.pem"))));
            theirs = rsa.generatePublic(new X509EncodedKeySpec(der(keys.resolve("partner-bank.pub.pem"))));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("keys in " + keys, e);
        }
    }

    /** An answer, and whether the partner really signed it. */
    record Answer(int status, String text, boolean genuine) {
        JsonNode json() {
            return JSON.readTree(text);
        }

        String value(String field) {
            return json().path(field).asString();
        }
    }

    /** What a request says about itself. */
    record Headers(String client, String timestamp, String nonce) {
        static Headers fresh() {
            return new Headers(
                    "hedai",
                    String.valueOf(Instant.now().getEpochSecond()),
                    UUID.randomUUID().toString());
        }
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "", Headers.fresh());
    }

    Answer put(String path, String body) throws IOException {
        return send("PUT", path, body, Headers.fresh());
    }

    Answer post(String path, String body) throws IOException {
        return send("POST", path, body, Headers.fresh());
    }

    Answer send(String method, String path, String body, Headers headers) throws IOException {
        var signature = sign(method, path, headers, body);
        return send(method, path, body, headers, signature);
    }

    Answer send(String method, String path, String body, Headers headers, String signature) throws IOException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("X-Partner-Id", headers.client())
                .header("X-Timestamp", headers.timestamp())
                .header("X-Nonce", headers.nonce())
                .header("X-Signature", signature)
                .method(method, BodyPublishers.ofString(body));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            var timestamp = answer.headers().firstValue("X-Timestamp").orElse("");
            var content = String.join(
                    "\n", "RESPONSE", "" + answer.statusCode(), headers.nonce(), timestamp, digest(answer.body()));
            var genuine =
                    isTheirs(content, answer.headers().firstValue("X-Signature").orElse(""));
            return new Answer(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8), genuine);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An unsigned request. */
    int sendUnsigned(String path) throws IOException {
        try {
            var request = HttpRequest.newBuilder(base.resolve(path)).GET().build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(String method, String path, Headers headers, String body) {
        var content = String.join(
                "\n",
                method,
                path,
                headers.timestamp(),
                headers.nonce(),
                digest(body.getBytes(StandardCharsets.UTF_8)));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(ours);
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the sandbox signed these lines. */
    boolean isTheirs(String content, String signature) {
        try {
            var verification = Signature.getInstance("SHA256withRSA");
            verification.initVerify(theirs);
            verification.update(content.getBytes(StandardCharsets.UTF_8));
            return verification.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] der(Path pem) throws IOException {
        return Base64.getDecoder()
                .decode(Files.readString(pem)
                        .replaceAll("-----[A-Z ]+-----", "")
                        .replaceAll("\\s", ""));
    }
}
