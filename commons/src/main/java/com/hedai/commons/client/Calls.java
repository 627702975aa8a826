package com.hedai.commons.client;

import com.hedai.commons.web.Json;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Guards calls to others (受保护的调用): a circuit breaker for each neighbour, a bounded retry where repeating is harmless, and an
 * {@link Answer} that says what is known afterwards.
 */
public final class Calls {
    private static final Logger log = LoggerFactory.getLogger(Calls.class);
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;
    /** Who we are was not accepted, for example because a lost request was repeated with its nonce: nothing is known. */
    private static final int UNAUTHENTICATED = 401;

    private final CircuitBreakerRegistry breakers;
    private final RetryConfig retries;
    private final JsonMapper json = Json.lenient();

    Calls() {
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(2))
                .permittedNumberOfCallsInHalfOpenState(3)
                .recordException(Calls::othersFault)
                .build());
        this.retries = RetryConfig.custom()
                .maxAttempts(TRIES)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 2.0))
                .retryOnException(Calls::othersFault)
                .build();
    }

    /** A call that may be repeated: a query, or a command whose id the caller chose. */
    public <T> Answer<T> idempotent(String neighbour, Supplier<T> call) {
        var breaker = breakers.circuitBreaker(neighbour);
        return answer(neighbour, Retry.decorateSupplier(Retry.of(neighbour, retries), guarded(breaker, call)));
    }

    /** A call that is made at most once. */
    public <T> Answer<T> once(String neighbour, Supplier<T> call) {
        return answer(neighbour, guarded(breakers.circuitBreaker(neighbour), call));
    }

    private static <T> Supplier<T> guarded(CircuitBreaker breaker, Supplier<T> call) {
        return CircuitBreaker.decorateSupplier(breaker, call);
    }

    private <T> Answer<T> answer(String neighbour, Supplier<T> call) {
        try {
            return new Answer.Done<>(call.get());
        } catch (RestClientResponseException answered) {
            if (othersFault(answered)) {
                return unknown(neighbour, answered);
            }
            return refused(answered);
        } catch (CallNotPermittedException open) {
            return new Answer.Unknown<>(neighbour + " is not asked for the moment: its breaker is open");
        } catch (RestClientException | JacksonException failed) {
            return unknown(neighbour, failed);
        }
    }

    private static <T> Answer<T> unknown(String neighbour, RuntimeException failed) {
        log.warn("{} gave no usable answer: {}", neighbour, failed.toString());
        return new Answer.Unknown<>(neighbour + ": " + failed.getClass().getSimpleName());
    }

    private <T> Answer<T> refused(RestClientResponseException answered) {
        try {
            var body = json.readTree(answered.getResponseBodyAsByteArray());
            var code = body.path("code").asString("");
            var detail = body.path("title").asString(body.path("message").asString(""));
            return new Answer.Refused<>(answered.getStatusCode().value(), code, detail);
        } catch (JacksonException unreadable) {
            return new Answer.Refused<>(answered.getStatusCode().value(), "", "");
        }
    }

    /** Whether nothing is known of the effect: no answer, a server's failure, a wait asked for, or a body that cannot be read. */
    private static boolean othersFault(Throwable failed) {
        if (failed instanceof RestClientResponseException answered) {
            HttpStatusCode status = answered.getStatusCode();
            return status.is5xxServerError()
                    || status.value() == TOO_MANY_REQUESTS
                    || status.value() == REQUEST_TIMEOUT
                    || status.value() == UNAUTHENTICATED
                    || status.is2xxSuccessful();
        }
        return failed instanceof RestClientException || failed instanceof JacksonException;
    }
}
