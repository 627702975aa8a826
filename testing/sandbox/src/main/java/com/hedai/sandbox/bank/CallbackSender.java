package com.hedai.sandbox.bank;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.hedai.sandbox.signing.Signatures;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends one signed callback (发送回调). */
@Component
class CallbackSender {
    private static final Logger log = LoggerFactory.getLogger(CallbackSender.class);

    private final CallbackProperties properties;
    private final Signatures signatures;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http;

    CallbackSender(CallbackProperties properties, Signatures signatures, JsonMapper json, Clock clock) {
        this.properties = properties;
        this.signatures = signatures;
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.timeout())
                .build();
    }

    private record Body(
            String eventId,
            String orderId,
            Operation operation,
            OrderStatus status,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            @Nullable LocalDate valueOn,
            @Nullable String bankReference,
            @Nullable FailureCode failureCode) {}

    /** Whether the client answered 2xx. */
    boolean send(String eventId, Order order) {
        var body = json.writeValueAsBytes(new Body(
                eventId,
                order.orderId(),
                order.operation(),
                order.status(),
                order.amount(),
                order.valueOn(),
                order.bankReference(),
                order.failureCode()));
        try {
            var status = http.send(request(body), BodyHandlers.discarding()).statusCode();
            log.info("callback of order {}: {}", order.orderId(), status);
            return status / 100 == 2;
        } catch (IOException unreachable) {
            log.info("callback of order {}: {}", order.orderId(), unreachable.toString());
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(byte[] body) {
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        var nonce = UUID.randomUUID().toString();
        return HttpRequest.newBuilder(properties.gateway().resolve(properties.path()))
                .timeout(properties.timeout())
                .header("Content-Type", "application/json")
                .header("X-Partner-Id", "bank")
                .header("X-Timestamp", timestamp)
                .header("X-Nonce", nonce)
                .header("X-Signature", signatures.ofRequest("POST", properties.path(), timestamp, nonce, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }
}
