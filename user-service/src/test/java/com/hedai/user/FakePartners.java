package com.hedai.user;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The partners for text messages, identities, student status and companies, small, over real signed HTTP, with the failures a test asks for. */
public final class FakePartners {
    private static final JsonMapper JSON = new JsonMapper();

    /** A text message that arrived; several with one id are one message. */
    public record Sms(String id, String phone, String text) {}

    private final HttpServer server;
    private final List<Sms> received = new ArrayList<>();
    private final Map<String, String> outcomes = new ConcurrentHashMap<>();
    private final Map<String, String> entries = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> silentAbout = new ConcurrentHashMap<>();
    private final List<JsonNode> questions = new CopyOnWriteArrayList<>();
    private final AtomicInteger lostReceipts = new AtomicInteger();
    private final AtomicInteger silentChecks = new AtomicInteger();
    private volatile PrivateKey key;
    private volatile Clock clock = Clock.systemUTC();

    FakePartners() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/sms/v1/messages/", this::sms);
        server.createContext("/identity/v1/checks", this::check);
        server.createContext("/chsi/v1/enrolment-checks", exchange -> register(exchange, "studentNumber"));
        server.createContext(
                "/registry/v1/enterprise-checks", exchange -> register(exchange, "unifiedSocialCreditCode"));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void use(Path keys, Clock clock) {
        this.clock = clock;
        try {
            var pem = Files.readString(keys.resolve("sandbox-signing.pem")).replaceAll("-----[A-Z ]+-----|\\s", "");
            key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The source says this of the number from now on; MATCH otherwise. */
    public void says(String identityNumber, String outcome) {
        outcomes.put(identityNumber, outcome);
    }

    /** The student-status source, or the registry, has this under a student number or a credit code; NOT_FOUND otherwise. */
    public void knows(String key, String entry) {
        entries.put(key, entry);
    }

    /** The next questions about this student number or credit code are not answered. */
    public void staySilentAbout(String key, int times) {
        silentAbout.put(key, new AtomicInteger(times));
    }

    /** What the student-status source and the registry were asked about a key, answered or not. */
    public List<JsonNode> askedAbout(String key) {
        return questions.stream()
                .filter(question -> question.toString().contains("\"" + key + "\""))
                .toList();
    }

    /** The next checks are not answered. */
    public void staySilent(int checks) {
        silentChecks.set(checks);
    }

    /** The next messages are taken, but nobody hears of it. */
    public void loseReceipts(int messages) {
        lostReceipts.set(messages);
    }

    /** Waits for a message to the phone that is not among the first {@code seen}. */
    public Sms smsTo(String phone, int seen) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        synchronized (received) {
            while (true) {
                var arrived = to(phone);
                if (arrived.size() > seen) {
                    return arrived.get(seen);
                }
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("no message to " + phone + " but " + arrived);
                }
                try {
                    received.wait(left);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Every arrival, repeats too. */
    public List<Sms> to(String phone) {
        synchronized (received) {
            return received.stream().filter(sms -> sms.phone().equals(phone)).toList();
        }
    }

    private void sms(HttpExchange exchange) throws IOException {
        var body = body(exchange);
        var path = exchange.getRequestURI().getPath();
        var id = path.substring(path.lastIndexOf('/') + 1);
        synchronized (received) {
            received.add(
                    new Sms(id, body.get("phone").asString(), body.get("text").asString()));
            received.notifyAll();
        }
        if (lostReceipts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.close();
            return;
        }
        answer(exchange, 202, "{\"id\":\"%s\",\"status\":\"ACCEPTED\"}".formatted(id));
    }

    private void check(HttpExchange exchange) throws IOException {
        var number = body(exchange).get("identityNumber").asString();
        if (silentChecks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.close();
            return;
        }
        answer(
                exchange,
                200,
                "{\"outcome\":\"%s\",\"checkId\":\"%s\"}"
                        .formatted(outcomes.getOrDefault(number, "MATCH"), UUID.randomUUID()));
    }

    private void register(HttpExchange exchange, String key) throws IOException {
        var question = body(exchange);
        questions.add(question);
        if (isSilentAbout(question.get(key).asString())) {
            exchange.close();
            return;
        }
        answer(exchange, 200, entries.getOrDefault(question.get(key).asString(), "{\"outcome\": \"NOT_FOUND\"}"));
    }

    private boolean isSilentAbout(String key) {
        var left = silentAbout.get(key);
        return left != null && left.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        return JSON.readTree(exchange.getRequestBody().readAllBytes());
    }

    private void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var nonce = exchange.getRequestHeaders().getFirst("X-Nonce");
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("X-Nonce", nonce);
        headers.set("X-Timestamp", timestamp);
        headers.set("X-Signature", signature("RESPONSE\n" + status + "\n" + nonce + "\n" + timestamp + "\n", body));
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String signature(String head, byte[] body) {
        try {
            var digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update((head + digest).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
