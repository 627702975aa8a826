package com.hedai.gateway.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public keys of user-service (验签公钥), kept and fetched again when they are old or a token names an unknown one; at most once in
 * five seconds, so that made-up key names do not become requests. Old keys stay in use while user-service is away.
 */
final class KeySet implements JWKSource<SecurityContext> {
    private static final Logger log = LoggerFactory.getLogger(KeySet.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration OLD = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final URI address;
    private final LongSupplier nanos;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile @Nullable JWKSet keys;
    private volatile long fetchedAt;
    private long triedAt;

    KeySet(URI address, LongSupplier nanos) {
        this.address = address;
        this.nanos = nanos;
        this.triedAt = nanos.getAsLong() - PAUSE.toNanos();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        var known = keys;
        var found = known == null ? List.<JWK>of() : selector.select(known);
        if (found.isEmpty() || nanos.getAsLong() - fetchedAt > OLD.toNanos()) {
            known = refreshed();
            found = selector.select(known);
        }
        return found;
    }

    private synchronized JWKSet refreshed() throws KeySourceException {
        long now = nanos.getAsLong();
        if (now - triedAt >= PAUSE.toNanos()) {
            triedAt = now;
            fetch();
        }
        var known = keys;
        if (known == null) {
            throw new RemoteKeySourceException("no keys from " + address + " yet", null);
        }
        return known;
    }

    private void fetch() {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            keys = JWKSet.parse(answer.body());
            fetchedAt = triedAt;
        } catch (IOException | ParseException failed) {
            log.warn("the keys of user-service cannot be read from {}: {}", address, failed.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
