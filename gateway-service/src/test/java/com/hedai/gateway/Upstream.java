package com.hedai.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A service behind the gateway, as small as can be: it answers as it is told and remembers what it saw. */
final class Upstream implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private volatile Answer answer = new Answer(200, "application/json", "{}");
    private volatile CountDownLatch held = new CountDownLatch(0);

    record Seen(String method, String path, Headers headers, String body) {}

    private record Answer(int status, String type, String body) {}

    Upstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answers(int status, String type, String body) {
        answer = new Answer(status, type, body);
    }

    void answersOk() {
        answers(200, "application/json", "{}");
        seen.clear();
    }

    /** Requests wait until {@link #release}. */
    void hold() {
        held = new CountDownLatch(1);
    }

    void release() {
        held.countDown();
    }

    Seen next() throws InterruptedException {
        var request = seen.poll(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request came through");
        }
        return request;
    }

    boolean sawNothing() {
        return seen.isEmpty();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body));
            held.await();
            var now = answer;
            var bytes = now.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", now.type());
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=9");
            exchange.getResponseHeaders().set("Trace-Id", "of-the-service");
            exchange.sendResponseHeaders(now.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        held.countDown();
        server.stop(0);
    }
}
