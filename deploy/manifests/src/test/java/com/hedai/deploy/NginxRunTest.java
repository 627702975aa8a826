package com.hedai.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs nginx with our configuration before a stand-in for the gateway; skipped where there is no nginx. */
class NginxRunTest {
    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final AtomicReference<Headers> RECEIVED = new AtomicReference<>();
    private static final AtomicReference<String> PATH = new AtomicReference<>();

    @TempDir
    static Path folder;

    private static Process nginx;
    private static HttpServer gateway;
    private static int port;
    private static HttpClient client;
    private static SSLContext tls;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Files.isExecutable(NGINX), "skipped: there is no nginx here (Debian: nginx-light)");
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            RECEIVED.set(exchange.getRequestHeaders());
            PATH.set(exchange.getRequestURI().toString());
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Strict-Transport-Security", "max-age=1");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        gateway.start();
        port = freePort();
        configure();
        nginx = command()
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        client = HttpClient.newBuilder().sslContext(tls).build();
        awaitListening();
    }

    private static void configure() throws Exception {
        var sources = Sources.asTheyAre();
        String text = sources.text("deploy/nginx/nginx.conf")
                .replace("listen 443", "listen 127.0.0.1:" + port)
                .replace("listen 80", "listen 127.0.0.1:" + freePort())
                .replace("worker_processes auto;", "worker_processes 1; user " + System.getProperty("user.name") + ";")
                .replace("access_log /dev/stdout", "access_log requests.log");
        Files.writeString(folder.resolve("nginx.conf"), text);
        Files.writeString(folder.resolve("host.conf"), "server_name localhost;");
        Files.writeString(
                folder.resolve("gateways.conf"),
                "server 127.0.0.1:%d;".formatted(gateway.getAddress().getPort()));
        certificate();
    }

    private static void certificate() throws Exception {
        var file = folder.resolve("tls.p12");
        var made = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/keytool",
                        "-genkeypair",
                        "-alias",
                        "nginx",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "nobody-else")
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        var store = KeyStore.getInstance(file.toFile(), "nobody-else".toCharArray());
        Files.createDirectory(folder.resolve("tls"));
        pem(
                "tls/server.key",
                "PRIVATE KEY",
                store.getKey("nginx", "nobody-else".toCharArray()).getEncoded());
        pem("tls/server.crt", "CERTIFICATE", store.getCertificate("nginx").getEncoded());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("nginx", store.getCertificate("nginx"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
    }

    private static void pem(String file, String label, byte[] der) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(
                folder.resolve(file), "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, body));
    }

    private static ProcessBuilder command(String... more) {
        var command = new java.util.ArrayList<>(List.of(
                NGINX.toString(),
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString()));
        command.addAll(more.length == 0 ? List.of("-g", "daemon off;") : List.of(more));
        return new ProcessBuilder(command);
    }

    private static Path log() {
        return folder.resolve("nginx.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitListening() throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                assertThat(nginx.isAlive() && System.nanoTime() < until)
                        .as(Files.readString(log()))
                        .isTrue();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor();
        }
        if (gateway != null) {
            gateway.stop(0);
        }
    }

    @Test
    void itsOwnCheckFindsNothing() throws Exception {
        var check = command("-t").redirectErrorStream(true).start();

        assertThat(new String(check.getInputStream().readAllBytes(), UTF_8))
                .contains("test is successful")
                .doesNotContain("[warn]");
        assertThat(check.waitFor()).isZero();
    }

    @Test
    void whatAClientSaysAboutItsAddressIsThrownAway() throws Exception {
        var answer = client.send(
                request("/api/v1/products?institution=a")
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Proto", "http")
                        .header("X-Forwarded-Host", "other.example")
                        .header("X-Real-IP", "203.0.113.9")
                        .header("Forwarded", "for=203.0.113.9")
                        .header("X-Request-Id", "mine")
                        .build(),
                BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        var received = RECEIVED.get();
        assertThat(received.get("X-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(received.get("X-forwarded-proto")).containsExactly("https");
        assertThat(received.get("X-request-id")).singleElement().asString().matches("[0-9a-f]{32}");
        assertThat(received.keySet()).doesNotContain("X-forwarded-host", "X-real-ip", "Forwarded");
        assertThat(received.getFirst("Host")).isEqualTo("localhost");
    }

    @Test
    void thePathReachesTheGatewayAsItWasSent() throws Exception {
        send(request("/api/v1/products?a=%2F..%2Fb").build());

        assertThat(PATH.get()).isEqualTo("/api/v1/products?a=%2F..%2Fb");
    }

    @Test
    void everyAnswerDemandsTls() throws Exception {
        String demanded = "max-age=63072000; includeSubDomains";

        assertThat(send(request("/api/v1/products").build()).headers().allValues("Strict-Transport-Security"))
                .containsExactly(demanded);
        assertThat(send(request("/actuator/health").build()).headers().allValues("Strict-Transport-Security"))
                .containsExactly(demanded);
    }

    @Test
    void whatIsForMachinesInsideIsNotThere() throws Exception {
        for (String path :
                List.of("/actuator/health", "//actuator/health", "/%61ctuator", "/internal/v1/feeds/domain")) {
            assertThat(send(request(path).build()).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aBodyTooLargeIsRefused() throws Exception {
        assertThat(post("/api/v1/applications", 1 << 20)).isEqualTo(204);
        assertThat(post("/api/v1/applications", (1 << 20) + 1)).isEqualTo(413);
        assertThat(post("/api/v1/materials", 6 << 20)).isEqualTo(204);
        assertThat(post("/api/v1/materials", (6 << 20) + 1)).isEqualTo(413);
    }

    @Test
    void aHostThatIsNotOursIsNotAnswered() throws Exception {
        // An address without a name: or else a session that was made for our own name would be taken up again.
        var address = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try (var socket = (SSLSocket) tls.getSocketFactory().createSocket(address, port)) {
            var parameters = socket.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName("other.example")));
            socket.setSSLParameters(parameters);

            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<Void> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.discarding());
    }

    /** Over HTTP/1.1: there a refusal before the whole body has come is an answer like any other. */
    private static int post(String path, int bytes) throws IOException, InterruptedException {
        return send(request(path)
                        .version(HttpClient.Version.HTTP_1_1)
                        .expectContinue(true)
                        .POST(BodyPublishers.ofByteArray(new byte[bytes]))
                        .build())
                .statusCode();
    }
}
