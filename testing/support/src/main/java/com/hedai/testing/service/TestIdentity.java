package com.hedai.testing.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hedai.commons.security.Actor;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stands in for user-service (测试用身份中心): its key set, its service tokens and its revocations, and tokens for whoever a test
 * needs.
 */
public final class TestIdentity {
    /** The institution people belong to unless a test says otherwise. */
    public static final UUID INSTITUTION = UUID.fromString("019ab000-0000-7000-8000-000000000001");

    private static final Duration VALIDITY = Duration.ofMinutes(15);
    private static final String PEOPLE = "hedai";
    private static final String SERVICES = "hedai-internal";

    private final RSAKey key;
    private final Clock clock;
    private final HttpServer server;
    private final List<Revocation> revoked = new ArrayList<>();

    /** One of the two is said in JSON, the other is empty. */
    private record Revocation(String session, String version) {}

    TestIdentity(Path keys, Clock clock) {
        this.key = read(keys.resolve("token-signing.pem"));
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no port for the test authority", e);
        }
        server.createContext("/oauth2/jwks", exchange -> answer(exchange, new JWKSet(key).toString()));
        server.createContext("/oauth2/token", this::serviceToken);
        server.createContext("/internal/v1/revocations", this::revocations);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private static RSAKey read(Path pem) {
        try {
            String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
            var rsa = KeyFactory.getInstance("RSA");
            var secret = (RSAPrivateCrtKey) rsa.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
            var open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
            return new RSAKey.Builder((RSAPublicKey) rsa.generatePublic(open))
                    .privateKey(secret)
                    .keyIDFromThumbprint()
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + pem, e);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("not a signing key: " + pem, e);
        }
    }

    /** Where services ask, in place of user-service. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A new borrower without permissions; add them with {@link Person#may}. */
    public Person borrower() {
        return person(Actor.Kind.BORROWER, "borrower");
    }

    /** A new member of staff without permissions; add them with {@link Person#may}. */
    public Person staff(String role) {
        return person(Actor.Kind.STAFF, role);
    }

    private Person person(Actor.Kind kind, String role) {
        return new Person(this, UUID.randomUUID(), INSTITUTION, kind, role, UUID.randomUUID(), Map.of());
    }

    /** The token another service would send, for example {@code loan-service}. */
    public String service(String name) {
        return sign(new JWTClaimsSet.Builder().subject(name).audience(SERVICES));
    }

    /** Ends a session; services learn of it at their next look, at once by the long poll. */
    public void revoke(UUID session) {
        tell(new Revocation("\"" + session + "\"", ""));
    }

    /** Changes what an account may do; tokens with a smaller permission version than this are worthless from then on. */
    public void permissionsChanged(UUID account, int version) {
        tell(new Revocation("", "\"" + account + "\": " + version));
    }

    private void tell(Revocation news) {
        synchronized (revoked) {
            revoked.add(news);
            revoked.notifyAll();
        }
    }

    String personal(JWTClaimsSet.Builder claims) {
        return sign(claims.audience(PEOPLE));
    }

    private String sign(JWTClaimsSet.Builder claims) {
        var now = clock.instant();
        return signed(claims.issuer(address())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALIDITY)))
                .build());
    }

    /** Any claims under the right key, for tokens that are wrong though their signature is right. */
    public String signed(JWTClaimsSet claims) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a test token", e);
        }
        return token.serialize();
    }

    private void serviceToken(HttpExchange exchange) throws IOException {
        String login = exchange.getRequestHeaders().getFirst("Authorization");
        String client = new String(Base64.getDecoder().decode(login.substring("Basic ".length())), UTF_8);
        answer(exchange, """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": %d}
                """.formatted(service(client.substring(0, client.indexOf(':'))), VALIDITY.toSeconds()));
    }

    private void revocations(HttpExchange exchange) throws IOException {
        int after = parameter(exchange, "after");
        List<Revocation> news;
        int position;
        synchronized (revoked) {
            if (revoked.size() <= after) {
                await(parameter(exchange, "wait"));
            }
            position = revoked.size();
            news = List.copyOf(revoked.subList(Math.min(after, position), position));
        }
        answer(exchange, """
                {"revokedSessions": [%s], "permissionVersions": {%s}, "position": %d}
                """.formatted(
                        joined(news.stream().map(Revocation::session)),
                        joined(news.stream().map(Revocation::version)),
                        position));
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(","));
    }

    private void await(int seconds) {
        try {
            revoked.wait(Math.max(1, seconds * 1000L));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int parameter(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getQuery();
        for (String pair : (query == null ? "" : query).split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Integer.parseInt(pair.substring(name.length() + 1));
            }
        }
        return 0;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    void close() {
        server.stop(0);
    }
}
