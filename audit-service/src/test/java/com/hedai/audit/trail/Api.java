package com.hedai.audit.trail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as somebody. */
final class Api {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Api(int port) {
        base = "http://127.0.0.1:" + port;
    }

    record Answer(int status, String text) {
        JsonNode json() {
            return JSON.readTree(text);
        }

        List<JsonNode> items() {
            var items = new ArrayList<JsonNode>();
            json().path("items").forEach(items::add);
            return items;
        }

        String code() {
            return json().path("code").asString();
        }
    }

    Answer get(String path, String bearer) {
        return send("GET", path, bearer, HttpRequest.BodyPublishers.noBody());
    }

    Answer post(String path, String bearer) {
        return send("POST", path, bearer, HttpRequest.BodyPublishers.noBody());
    }

    Answer put(String path, String bearer, String body) {
        return send("PUT", path, bearer, HttpRequest.BodyPublishers.ofString(body));
    }

    private Answer send(String method, String path, String bearer, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .header("Content-Type", "application/json");
        if (!bearer.isEmpty()) {
            request.header("Authorization", bearer);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
