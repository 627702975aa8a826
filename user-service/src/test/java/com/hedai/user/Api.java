package com.hedai.user;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a client sees it. */
public final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;

    Api(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Status and body of an answer. */
    public record Reply(int status, JsonNode body, HttpResponse<String> raw) {
        public String text(String field) {
            return body.get(field).asString();
        }

        /** The stable code of a problem. */
        public String code() {
            return body.path("code").asString("");
        }
    }

    public Reply get(@Nullable String bearer, String path) {
        return send(bearer, "GET", path, null);
    }

    public Reply post(@Nullable String bearer, String path, @Nullable Map<String, ?> body) {
        return send(bearer, "POST", path, body);
    }

    public Reply put(@Nullable String bearer, String path, Map<String, ?> body) {
        return send(bearer, "PUT", path, body);
    }

    public Reply delete(@Nullable String bearer, String path) {
        return send(bearer, "DELETE", path, null);
    }

    private Reply send(@Nullable String bearer, String method, String path, @Nullable Map<String, ?> body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        return send(request.build());
    }

    /** For what is not JSON. */
    public Reply form(String authorization, String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static Reply send(HttpRequest request) {
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            var text = answer.body();
            return new Reply(
                    answer.statusCode(), text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text), answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
