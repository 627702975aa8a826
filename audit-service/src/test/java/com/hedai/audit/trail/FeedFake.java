package com.hedai.audit.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A service with an audit feed and nothing else. */
final class FeedFake implements AutoCloseable {
    private static final Pattern AFTER = Pattern.compile("after=(\\d+)");

    private final String source;
    private final HttpServer server;
    private final List<String> items = new ArrayList<>();

    FeedFake(String source) {
        this.source = source;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/v1/feeds/audit", this::feed);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Adds a fact; {@code data} is whatever the service wrote. */
    synchronized void publish(String data) {
        items.add(
                """
                {"position": %d, "specversion": "1.0", "id": "%s", "source": "%s", "type": "AuditRecorded", "subject": "%s",
                 "time": "2026-11-22T02:00:00Z", "institutionid": "%s", "data": %s}
                """.formatted(items.size() + 1, UUID.randomUUID(), source, UUID.randomUUID(), UUID.randomUUID(), data));
        notifyAll();
    }

    private void feed(HttpExchange exchange) throws IOException {
        var after = AFTER.matcher(exchange.getRequestURI().getQuery());
        int from = after.find() ? Integer.parseInt(after.group(1)) : 0;
        var body = page(from).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized String page(int after) {
        try {
            if (items.size() <= after) {
                wait(1_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        int to = Math.min(items.size(), after + 200);
        var page = after >= to ? List.<String>of() : items.subList(after, to);
        return "{\"items\": [" + page.stream().collect(Collectors.joining(",")) + "], \"next\": " + Math.max(after, to)
                + ", \"head\": " + items.size() + "}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
