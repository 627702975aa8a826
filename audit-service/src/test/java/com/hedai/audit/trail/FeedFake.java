package com.hedai.audit.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hedai.commons.feed.Streams;
import com.hedai.testing.contract.FactFeed;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.concurrent.Executors;

/** A service with an audit feed and nothing else. */
final class FeedFake implements AutoCloseable {
    private final FactFeed facts;
    private final HttpServer server;

    FeedFake(String source) {
        facts = new FactFeed(source, Streams.AUDIT);
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

    /** Adds a record as services write them. */
    void publish(String data) {
        facts.tell("AuditRecorded", UUID.randomUUID(), UUID.randomUUID(), data);
    }

    /** Adds what no service should write. */
    void publishAnything(String data) {
        facts.tellAnything(UUID.randomUUID(), "AuditRecorded", UUID.randomUUID(), UUID.randomUUID(), data);
    }

    private void feed(HttpExchange exchange) throws IOException {
        var body = facts.page(exchange.getRequestURI().getQuery()).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
