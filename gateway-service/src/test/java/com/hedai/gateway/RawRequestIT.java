package com.hedai.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.testing.service.HedaiServiceTest;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Requests no library would send: two lengths, hidden second requests, broken lines. */
@HedaiServiceTest
class RawRequestIT {
    private static final Upstream LOAN = new Upstream();

    private final int port;

    RawRequestIT(@LocalServerPort int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("HEDAI_LOAN_URL", LOAN::address);
        settings.add("HEDAI_SPOOL", TestSpool::fresh);
    }

    @BeforeEach
    void answerOk() {
        LOAN.answersOk();
    }

    @AfterAll
    static void stop() {
        LOAN.close();
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    @Test
    void twoLengthsAreRefused() throws IOException {
        var answer = send("""
                POST /api/v1/quotes HTTP/1.1
                Host: x
                Content-Length: 2
                Content-Length: 40

                {}""");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(LOAN.sawNothing()).isTrue();
    }

    @Test
    void aLengthBesideChunksIsRefused() throws IOException {
        var answer = send("""
                POST /api/v1/quotes HTTP/1.1
                Host: x
                Content-Length: 4
                Transfer-Encoding: chunked

                0

                GET /internal/v1/feeds/audit HTTP/1.1
                Host: x

                """);

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(LOAN.sawNothing()).isTrue();
    }

    @Test
    void anEncodingNobodyKnowsIsRefused() throws IOException {
        var answer = send("""
                POST /api/v1/quotes HTTP/1.1
                Host: x
                Transfer-Encoding: xchunked

                0

                """);

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(LOAN.sawNothing()).isTrue();
    }

    @Test
    void aConnectionIsNotSwitchedToAnotherProtocol() throws IOException {
        var answer = send("""
                GET /api/v1/loans HTTP/1.1
                Host: x
                Connection: Upgrade, close
                Upgrade: websocket
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                """);

        assertThat(answer).doesNotStartWith("HTTP/1.1 101");
    }

    @Test
    void aMethodOfTheWorldWideWebsPrehistoryIsRefused() throws IOException {
        assertThat(send("""
                CONNECT 127.0.0.1:8102 HTTP/1.1
                Host: x

                """)).startsWith("HTTP/1.1 4");
    }

    @Test
    void whatTheServerItselfRefusesHasAProblemDocumentToo() throws IOException {
        var endless = "GET /api/v1/loans HTTP/1.1\nHost: x\nX-Long: " + "a".repeat(20_000) + "\n\n";
        var unreadable = "GET /api/v1/%ZZ HTTP/1.1\nHost: x\nConnection: close\n\n";
        var control = "GET /api/v1/loans HTTP/1.1\nHost: x\nConnection: close\nIdempotency-Key: a\u0001b\n\n";

        for (var request : new String[] {endless, unreadable, control}) {
            assertThat(send(request))
                    .startsWith("HTTP/1.1 400")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .containsIgnoringCase("x-content-type-options: nosniff")
                    .contains("\"code\":\"MALFORMED_REQUEST\"");
        }
        assertThat(LOAN.sawNothing()).isTrue();
    }

    @Test
    void aPathOfThousandsOfPiecesIsAnswered() throws IOException {
        var answer = send("GET " + "/a".repeat(3500) + " HTTP/1.1\nHost: x\nConnection: close\n\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("MALFORMED_REQUEST");
    }
}
