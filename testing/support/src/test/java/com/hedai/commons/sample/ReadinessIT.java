package com.hedai.commons.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.security.Revocations;
import com.hedai.testing.service.HedaiServiceTest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service takes requests once it can tell an ended session from a good one, not before. */
@HedaiServiceTest(classes = SampleService.class)
class ReadinessIT {
    private static final AtomicBoolean SPEAKS = new AtomicBoolean(false);
    private static final HttpServer AUTHORITY = authority();

    @Autowired
    Revocations revocations;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void authority(DynamicPropertyRegistry properties) {
        properties.add(
                "hedai.security.authority",
                () -> "http://127.0.0.1:" + AUTHORITY.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        AUTHORITY.stop(0);
    }

    @Test
    void aServiceIsReadyFromTheFirstWordAboutEndedSessionsOn() throws Exception {
        assertThat(probe("liveness")).isEqualTo(200);
        assertThat(probe("readiness")).isEqualTo(503);

        SPEAKS.set(true);
        Await.until(() -> probe("readiness") == 200);

        SPEAKS.set(false);
        Await.until(() -> revocations.olderThan(Duration.ofSeconds(2)));
        assertThat(probe("readiness")).isEqualTo(200);
    }

    private int probe(String name) throws Exception {
        return new Caller(port).get("/actuator/health/" + name).status();
    }

    private static HttpServer authority() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            answer(server, "/oauth2/token", """
                    {"access_token": "any", "expires_in": 900}""");
            answer(server, "/internal/v1/revocations", """
                    {"revokedSessions": [], "permissionVersions": {}, "position": 0}""");
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("no port for the authority", e);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var body = json.getBytes(UTF_8);
                exchange.sendResponseHeaders(SPEAKS.get() ? 200 : 503, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }
}
