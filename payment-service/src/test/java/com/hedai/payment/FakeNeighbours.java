package com.hedai.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Stands in for user-service and loan-service: borrowers, and a feed that a test can add facts to. */
public final class FakeNeighbours {
    private final HttpServer server;
    private final List<String> facts = new ArrayList<>();
    private final Set<UUID> unverified = new HashSet<>();
    private final Map<UUID, Known> known = new HashMap<>();

    private record Known(String name, String identityNumber) {}

    public FakeNeighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/v1/borrowers/", this::borrower);
        server.createContext("/internal/v1/feeds/domain", this::feed);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized void isUnverified(UUID borrower) {
        unverified.add(borrower);
    }

    /** Who an account is; without it everybody is the same person. */
    public synchronized void isKnownAs(UUID borrower, String name, String identityNumber) {
        known.put(borrower, new Known(name, identityNumber));
    }

    /** Publishes a fact, also a second time under the same id. */
    public synchronized void publish(UUID id, String type, UUID subject, UUID institution, String data) {
        facts.add("""
                {"position": %d, "specversion": "1.0", "id": "%s", "source": "loan-service", "type": "%s",
                 "subject": "%s", "time": "2026-11-22T02:00:00Z", "institutionid": "%s", "data": %s}
                """.formatted(facts.size() + 1, id, type, subject, institution, data));
        notifyAll();
    }

    private synchronized void borrower(HttpExchange exchange) throws IOException {
        var id = UUID.fromString(exchange.getRequestURI().getPath().substring("/internal/v1/borrowers/".length()));
        var person = known.getOrDefault(id, new Known("李小明", "11010519491231002X"));
        answer(exchange, """
                {"accountId": "%s", "verified": %s, "name": "%s", "identityNumber": "%s", "phone": "13800138000"}
                """.formatted(id, !unverified.contains(id), person.name(), person.identityNumber()));
    }

    private synchronized void feed(HttpExchange exchange) throws IOException {
        var after = Integer.parseInt(exchange.getRequestURI().getQuery().replaceFirst(".*after=(\\d+).*", "$1"));
        if (after >= facts.size()) {
            try {
                wait(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        var news = facts.subList(Math.min(after, facts.size()), facts.size());
        answer(
                exchange,
                "{\"items\": [" + String.join(",", news) + "], \"next\": " + facts.size() + ", \"head\": "
                        + facts.size() + "}");
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
