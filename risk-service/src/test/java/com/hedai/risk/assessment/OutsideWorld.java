package com.hedai.risk.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hedai.commons.web.Json;
import com.hedai.testing.people.Person;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** The user service and the partners as far as an assessment meets them. */
final class OutsideWorld {

    /** How somebody outside behaves. */
    enum Manner {
        ANSWERS,
        FAILS,
        NEVER_ANSWERS,
        SENDS_NONSENSE,
        KNOWS_NOBODY
    }

    record Known(UUID institutionId, Person person, boolean verified, UUID consentId) {}

    static final OutsideWorld INSTANCE = new OutsideWorld();

    final Map<UUID, Known> people = new ConcurrentHashMap<>();
    final AtomicInteger bureauAsked = new AtomicInteger();
    final AtomicInteger statementsAsked = new AtomicInteger();
    volatile Manner users = Manner.ANSWERS;
    volatile Manner bureau = Manner.ANSWERS;
    volatile Manner statements = Manner.ANSWERS;

    private final JsonMapper json = Json.strict();
    private final HttpServer server;
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile Path keys = Path.of("");

    private OutsideWorld() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/v1/borrowers/", this::user);
        server.createContext("/bureau/v1/credit-reports", exchange -> {
            bureauAsked.incrementAndGet();
            partner(exchange, bureau, person -> json.writeValueAsString(person.bureauReport()));
        });
        server.createContext("/statement-source/v1/bank-statements", exchange -> {
            statementsAsked.incrementAndGet();
            partner(exchange, statements, person -> json.writeValueAsString(Map.of("accounts", person.accounts())));
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void reset(Path keys) {
        this.keys = keys;
        users = Manner.ANSWERS;
        bureau = Manner.ANSWERS;
        statements = Manner.ANSWERS;
        bureauAsked.set(0);
        statementsAsked.set(0);
    }

    /** Somebody who is verified and has consented. */
    UUID register(UUID institutionId, Person person) {
        return register(new Known(institutionId, person, true, UUID.randomUUID()));
    }

    UUID register(Known known) {
        var accountId = UUID.randomUUID();
        people.put(accountId, known);
        return accountId;
    }

    private void user(HttpExchange exchange) throws IOException {
        var parts = exchange.getRequestURI().getPath().split("/");
        var known = people.get(UUID.fromString(parts[4]));
        if (users != Manner.ANSWERS) {
            send(exchange, 503, "{}");
        } else if (known == null) {
            send(exchange, 404, "{\"code\":\"NOT_FOUND\"}");
        } else if (parts.length > 5) {
            send(exchange, 200, consent(known));
        } else {
            send(exchange, 200, """
                    {"accountId":"%s","institutionId":"%s","profileVersion":1,"verified":%b,"name":"%s","identityNumber":"%s"}
                    """.formatted(
                            parts[4],
                            known.institutionId(),
                            known.verified(),
                            known.person().name(),
                            known.person().identityNumber()));
        }
    }

    private static String consent(Known known) {
        return known.consentId() == null
                ? "{\"valid\":false}"
                : "{\"valid\":true,\"consentId\":\"%s\",\"version\":\"1\"}".formatted(known.consentId());
    }

    /** What a partner tells of a person. */
    private interface Report {
        String of(Person person);
    }

    private void partner(HttpExchange exchange, Manner manner, Report report) throws IOException {
        var question = json.readTree(exchange.getRequestBody().readAllBytes());
        var person = people.values().stream()
                .map(Known::person)
                .filter(known -> known.identityNumber()
                        .equals(question.path("identityNumber").asString()))
                .findFirst();
        switch (manner) {
            case ANSWERS -> signed(exchange, 200, report.of(person.orElseThrow()));
            case FAILS -> signed(exchange, 500, "{\"code\":\"BROKEN\"}");
            case SENDS_NONSENSE -> signed(exchange, 200, "{\"accounts\":\"none\"}");
            case KNOWS_NOBODY -> signed(exchange, 404, "{\"code\":\"PERSON_NOT_FOUND\"}");
            case NEVER_ANSWERS -> hold();
        }
    }

    private void hold() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signed(HttpExchange exchange, int status, String body) throws IOException {
        var nonce = exchange.getRequestHeaders().getFirst("X-Nonce");
        var timestamp = exchange.getRequestHeaders().getFirst("X-Timestamp");
        exchange.getResponseHeaders().set("X-Timestamp", timestamp);
        exchange.getResponseHeaders().set("X-Signature", signature(status, nonce, timestamp, body));
        send(exchange, status, body);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String signature(int status, String nonce, String timestamp, String body) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8));
            var lines = List.of(
                    "RESPONSE", "" + status, nonce, timestamp, HexFormat.of().formatHex(digest));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key());
            signature.update(String.join("\n", lines).getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey key() throws IOException, GeneralSecurityException {
        var pem = Files.readString(keys.resolve("sandbox-signing.pem"));
        var der = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    }
}
