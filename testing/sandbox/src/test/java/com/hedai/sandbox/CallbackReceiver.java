package com.hedai.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client's side of callbacks (回调接收端): keeps what arrives and answers as told. */
final class CallbackReceiver implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();

    /** A callback as it arrived; {@code signed} are the lines its signature covers. */
    record Received(String partner, String signed, String signature, String nonce, JsonNode body) {
        String value(String field) {
            return body.path(field).asString();
        }
    }

    CallbackReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/partner-callbacks/bank", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers 503 to the first callbacks about an order. */
    void refuse(String orderId, int times) {
        refusals.put(orderId, new AtomicInteger(times));
    }

    List<Received> about(String orderId) {
        return received.stream()
                .filter(callback -> callback.value("orderId").equals(orderId))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var headers = exchange.getRequestHeaders();
        var signed = String.join(
                "\n",
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers.getFirst("X-Timestamp"),
                headers.getFirst("X-Nonce"),
                PartnerRequests.digest(body));
        var callback = new Received(
                headers.getFirst("X-Partner-Id"),
                signed,
                headers.getFirst("X-Signature"),
                headers.getFirst("X-Nonce"),
                JSON.readTree(body));
        received.add(callback);
        var left = refusals.getOrDefault(callback.value("orderId"), new AtomicInteger());
        exchange.sendResponseHeaders(left.getAndDecrement() > 0 ? 503 : 204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
