package com.hedai.commons.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * This service's own token (服务令牌), fetched from user-service by client credentials and kept until a minute before it ends.
 * Needs neither servlet nor Spring, so the gateway uses it too.
 */
public final class ServiceTokens {
    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URI endpoint;
    private final String basic;
    private final Clock clock;
    private final HttpClient http;
    private final JsonMapper json = new JsonMapper();
    private volatile @Nullable Token held;

    private record Token(String value, Instant renewAt) {}

    public ServiceTokens(URI authority, String service, String clientSecret, Clock clock) {
        this.endpoint = authority.resolve("/oauth2/token");
        this.basic =
                Base64.getEncoder().encodeToString((service + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    /**
     * The token to send as {@code Bearer}.
     *
     * @throws UncheckedIOException when user-service cannot be asked or refuses
     */
    public String token() {
        var token = held;
        return token != null && clock.instant().isBefore(token.renewAt()) ? token.value() : renewed();
    }

    private synchronized String renewed() {
        var token = held;
        if (token == null || !clock.instant().isBefore(token.renewAt())) {
            token = fetch();
            held = token;
        }
        return token.value();
    }

    private Token fetch() {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("no service token: " + endpoint + " answered " + answer.statusCode());
            }
            var body = json.readTree(answer.body());
            var seconds = body.get("expires_in").asLong();
            return new Token(
                    body.get("access_token").asString(),
                    clock.instant().plusSeconds(seconds).minus(EARLY));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while asking for a service token", stopping));
        }
    }
}
