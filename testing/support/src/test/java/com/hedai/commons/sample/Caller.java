package com.hedai.commons.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the sample service over HTTP. */
public final class Caller {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;

    /** A status and a body. */
    public record Reply(int status, JsonNode body, HttpResponse<String> raw) {
        public String code() {
            return body.path("code").asString("");
        }
    }

    public Caller(int port) {
        this.port = port;
    }

    public Reply get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    public Reply raise(UUID counter, String token, String key, String body) throws IOException, InterruptedException {
        var request = request("/api/v1/counters/" + counter + "/raises", "Authorization", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    public Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var json = answer.body().startsWith("{") || answer.body().startsWith("[");
        return new Reply(answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.missingNode(), answer);
    }
}
