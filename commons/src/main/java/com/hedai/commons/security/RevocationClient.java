package com.hedai.commons.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Asks user-service for ended sessions by long poll (会话吊销客户端). Needs neither servlet nor Spring, so the gateway uses it too. */
public final class RevocationClient implements RevocationSource {
    private static final Duration PATIENCE_BEYOND_WAIT = Duration.ofSeconds(2);

    private final URI authority;
    private final ServiceTokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE_BEYOND_WAIT)
            .build();
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public RevocationClient(URI authority, ServiceTokens tokens) {
        this.authority = authority;
        this.tokens = tokens;
    }

    @Override
    public RevocationNews news(long after, Duration patience) throws IOException, InterruptedException {
        var address = authority.resolve("/internal/v1/revocations?after=" + after + "&wait=" + patience.toSeconds());
        var request = HttpRequest.newBuilder(address)
                .timeout(patience.plus(PATIENCE_BEYOND_WAIT))
                .header("Authorization", "Bearer " + tokens.token())
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("revocations: status " + answer.statusCode());
        }
        return json.readValue(answer.body(), RevocationNews.class);
    }
}
