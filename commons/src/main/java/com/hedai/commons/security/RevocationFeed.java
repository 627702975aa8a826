package com.hedai.commons.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens to user-service for ended sessions (会话吊销订阅) by long poll, in every instance: sign-out and a disabled member of staff
 * bite everywhere within seconds. Needs neither servlet nor Spring, so the gateway uses it too.
 */
public final class RevocationFeed implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RevocationFeed.class);
    private static final int WAIT_SECONDS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(WAIT_SECONDS + 2);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(250);

    private final URI authority;
    private final ServiceTokens tokens;
    private final Revocations revocations;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private volatile boolean open = true;
    private boolean silent;

    /** The answer of {@code GET /internal/v1/revocations}. */
    record News(List<UUID> revokedSessions, Map<UUID, Integer> permissionVersions, long position) {}

    public RevocationFeed(URI authority, ServiceTokens tokens, Revocations revocations) {
        this.authority = authority;
        this.tokens = tokens;
        this.revocations = revocations;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    /**
     * Asks once, so that a service which starts beside a running user-service knows before its first request; then listens on
     * a thread of its own.
     */
    public void start() {
        var position = first();
        Thread.ofVirtual().name("revocations").start(() -> listen(position));
    }

    private long first() {
        try {
            return ask(0, 0);
        } catch (IOException | RuntimeException notYet) {
            log.info("user-service does not tell of ended sessions yet: {}", notYet.toString());
            return 0;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void listen(long from) {
        long position = from;
        while (open) {
            try {
                position = ask(position, WAIT_SECONDS);
                silent = false;
            } catch (IOException | RuntimeException failed) {
                if (!silent) {
                    log.warn("user-service does not tell of ended sessions: {}", failed.toString());
                    silent = true;
                }
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private long ask(long position, int wait) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        authority.resolve("/internal/v1/revocations?after=" + position + "&wait=" + wait))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.token())
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("revocations: status " + answer.statusCode());
        }
        var news = json.readValue(answer.body(), News.class);
        revocations.heard(news.revokedSessions(), news.permissionVersions());
        return news.position();
    }

    @Override
    public void close() {
        open = false;
        http.shutdownNow();
    }
}
