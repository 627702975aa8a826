package com.hedai.gateway.route;

import com.hedai.commons.web.CommonReason;
import com.hedai.gateway.visit.GatewayReason;
import com.hedai.gateway.visit.Refused;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * One breaker a service (熔断): a service that fails or stays silent is left alone for a while, and callers are told at once. Its own
 * answers pass unchanged; a service that says it is busy (503) has not failed.
 */
final class Breakers implements GlobalFilter, Ordered {
    private static final Set<Integer> FAILURES = Set.of(500, 502, 504);

    private final CircuitBreakerRegistry breakers;
    private final Duration rest;

    Breakers(CircuitBreakerRegistry breakers, Duration rest) {
        this.breakers = breakers;
        this.rest = rest;
    }

    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        var breaker = breakers.circuitBreaker(route.getId());
        return Mono.defer(() -> {
            if (!breaker.tryAcquirePermission()) {
                return Mono.error(new Refused(CommonReason.NEIGHBOUR_UNAVAILABLE, rest));
            }
            long begun = System.nanoTime();
            return chain.filter(exchange)
                    .doOnSuccess(done ->
                            answered(breaker, begun, exchange.getResponse().getStatusCode()))
                    .doOnCancel(breaker::releasePermission)
                    .onErrorMap(failure -> failed(breaker, begun, failure));
        });
    }

    private static void answered(
            CircuitBreaker breaker, long begun, @org.jspecify.annotations.Nullable HttpStatusCode status) {
        if (status != null && FAILURES.contains(status.value())) {
            breaker.onError(
                    System.nanoTime() - begun, TimeUnit.NANOSECONDS, new IOException("status " + status.value()));
        } else {
            breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        }
    }

    private Throwable failed(CircuitBreaker breaker, long begun, Throwable failure) {
        if (failure instanceof Refused) {
            breaker.releasePermission();
            return failure;
        }
        breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, failure);
        if (failure instanceof TimeoutException || isGatewayTimeout(failure)) {
            return new Refused(GatewayReason.NEIGHBOUR_TOO_SLOW, rest);
        }
        return failure instanceof IOException ? new Refused(CommonReason.NEIGHBOUR_UNAVAILABLE, rest) : failure;
    }

    private static boolean isGatewayTimeout(Throwable failure) {
        return failure instanceof ResponseStatusException answer
                && answer.getStatusCode().value() == 504;
    }
}
