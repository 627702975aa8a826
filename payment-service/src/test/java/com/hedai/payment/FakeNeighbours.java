package com.hedai.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hedai.commons.feed.Streams;
import com.hedai.testing.contract.FactFeed;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Stands in for user-service and loan-service: borrowers, and feeds that a test can add facts to. */
public final class FakeNeighbours {
    private final FactFeed userFacts = new FactFeed("user-service", Streams.DOMAIN);
    private final FactFeed loanFacts = new FactFeed("loan-service", Streams.DOMAIN);
    private final HttpServer user = server(userFacts);
    private final HttpServer loan = server(loanFacts);
    private final Set<UUID> unverified = new HashSet<>();
    private final Map<UUID, Known> known = new HashMap<>();

    private record Known(String name, String identityNumber) {}

    public FakeNeighbours() {
        user.createContext("/internal/v1/borrowers/", this::borrower);
    }

    private static HttpServer server(FactFeed facts) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/internal/v1/feeds/domain",
                    exchange ->
                            answer(exchange, facts.page(exchange.getRequestURI().getQuery())));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the service finds them. */
    public void announce(DynamicPropertyRegistry properties) {
        properties.add("hedai.neighbours.user-service", () -> address(user));
        properties.add("hedai.neighbours.loan-service", () -> address(loan));
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized void isUnverified(UUID borrower) {
        unverified.add(borrower);
    }

    /** Who an account is; without it everybody is the same person. */
    public synchronized void isKnownAs(UUID borrower, String name, String identityNumber) {
        known.put(borrower, new Known(name, identityNumber));
    }

    /** What user-service tells. */
    public FactFeed userFacts() {
        return userFacts;
    }

    /** What loan-service tells. */
    public FactFeed loanFacts() {
        return loanFacts;
    }

    private synchronized void borrower(HttpExchange exchange) throws IOException {
        var id = UUID.fromString(exchange.getRequestURI().getPath().substring("/internal/v1/borrowers/".length()));
        var person = known.getOrDefault(id, new Known("李小明", "11010519491231002X"));
        answer(exchange, """
                {"accountId": "%s", "verified": %s, "name": "%s", "identityNumber": "%s", "phone": "13800138000"}
                """.formatted(id, !unverified.contains(id), person.name(), person.identityNumber()));
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
