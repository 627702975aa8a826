package com.hedai.acceptance;

import com.hedai.commons.web.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's public interface, called as an app calls it (公开接口); knows at most the token of one person. */
public final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private static final JsonMapper JSON = Json.strict();

    private final URI gateway;
    private final @Nullable String token;

    private Api(URI gateway, @Nullable String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Nobody signed in. */
    public static Api of(URI gateway) {
        return new Api(gateway, null);
    }

    /** The same interface with a person's token. */
    public Api as(String accessToken) {
        return new Api(gateway, accessToken);
    }

    /** The same person at another door. */
    public Api at(URI door) {
        return new Api(door, token);
    }

    /** Reads. */
    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** Deletes. */
    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    /** Puts a body. */
    public Reply put(String path, Object body) {
        return send(json(path).PUT(content(body)));
    }

    /** Posts a body under a new idempotency key. */
    public Reply post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** Posts a body under a given idempotency key. */
    public Reply post(String path, Object body, String idempotencyKey) {
        return send(json(path).header("Idempotency-Key", idempotencyKey).POST(content(body)));
    }

    /** Sends whatever the story needs, headers and all. */
    public Reply send(HttpRequest.Builder prepared) {
        var request = prepared.timeout(PATIENCE).build();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(
                    request.method() + " " + request.uri().getPath(),
                    answer.statusCode(),
                    answer.headers(),
                    answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    /** A request to the path, with the person's token if there is one. */
    public HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(gateway.resolve(path));
        return token == null ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher content(Object body) {
        return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }
}
