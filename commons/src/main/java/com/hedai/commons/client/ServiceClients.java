package com.hedai.commons.client;

import com.hedai.commons.security.ActorHeader;
import com.hedai.commons.security.Actors;
import com.hedai.commons.security.ServiceTokens;
import com.hedai.commons.web.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Makes clients of other services (服务客户端) from {@code @HttpExchange} interfaces that the caller owns. */
public final class ServiceClients {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final Neighbours neighbours;
    private final ServiceTokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    ServiceClients(Neighbours neighbours, ServiceTokens tokens) {
        this.neighbours = neighbours;
        this.tokens = tokens;
    }

    /**
     * A client of the named service; each call carries this service's token, the acting person and the trace.
     *
     * @param timeout how long to wait for an answer
     */
    public <T> T of(Class<T> exchange, String service, Duration timeout) {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(timeout);
        var client = restClient(requests)
                .baseUrl(neighbours.of(service).toString())
                .requestInterceptor(this::identify)
                .build();
        return proxy(client, exchange);
    }

    static RestClient.Builder restClient(JdkClientHttpRequestFactory requests) {
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        // first, or JSON that is asked for as bytes would be read as Base64
                        .addCustomConverter(new ByteArrayHttpMessageConverter())
                        .addCustomConverter(new JacksonJsonHttpMessageConverter(Json.lenient())));
    }

    static <T> T proxy(RestClient client, Class<T> exchange) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(exchange);
    }

    private ClientHttpResponse identify(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var headers = request.getHeaders();
        try {
            headers.setBearerAuth(tokens.token());
        } catch (UncheckedIOException noToken) {
            throw noToken.getCause();
        }
        Actors.ifPresent().ifPresent(actor -> headers.set(ActorHeader.NAME, ActorHeader.write(actor)));
        var trace = MDC.get("traceId");
        if (trace != null) {
            headers.set("traceparent", "00-" + trace + "-" + spanId() + "-01");
        }
        return execution.execute(request, body);
    }

    private static String spanId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
