package com.hedai.commons.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/**
 * Makes clients of partners outside (合作方客户端): each request is signed, each answer's signature is checked before it is believed;
 * an unsigned or forged answer counts as none.
 */
public final class PartnerClients {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final PartnerProperties properties;
    private final PartnerSignatures signatures;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    PartnerClients(PartnerProperties properties, PartnerSignatures signatures, Clock clock) {
        this.properties = properties;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * A client of one partner's interface.
     *
     * @param basePath for example {@code /bank/v1}
     * @param timeout how long to wait for an answer
     */
    public <T> T of(Class<T> exchange, String basePath, Duration timeout) {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(timeout);
        var client = ServiceClients.restClient(requests)
                .baseUrl(properties.base() + basePath)
                .requestInterceptor(this::signed)
                .build();
        return ServiceClients.proxy(client, exchange);
    }

    private ClientHttpResponse signed(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        var nonce = UUID.randomUUID().toString();
        var headers = request.getHeaders();
        headers.set("X-Partner-Id", properties.id());
        headers.set("X-Timestamp", timestamp);
        headers.set("X-Nonce", nonce);
        headers.set(
                "X-Signature",
                signatures.sign(request.getMethod().name(), pathAndQuery(request.getURI()), timestamp, nonce, body));
        var answer = execution.execute(request, body);
        return checked(answer, nonce);
    }

    private ClientHttpResponse checked(ClientHttpResponse answer, String nonce) throws IOException {
        try (answer) {
            var body = answer.getBody().readAllBytes();
            var headers = answer.getHeaders();
            if (!signatures.answerIsGenuine(
                    answer.getStatusCode().value(),
                    nonce,
                    headers.getFirst("X-Timestamp"),
                    headers.getFirst("X-Signature"),
                    body)) {
                throw new IOException("the partner's answer is not signed by the partner");
            }
            return new Received(answer.getStatusCode(), answer.getStatusText(), headers, body);
        }
    }

    private static String pathAndQuery(URI address) {
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }

    /** An answer whose body was read already. */
    private record Received(HttpStatusCode status, String text, HttpHeaders headers, byte[] content)
            implements ClientHttpResponse {
        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public String getStatusText() {
            return text;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public void close() {}
    }
}
