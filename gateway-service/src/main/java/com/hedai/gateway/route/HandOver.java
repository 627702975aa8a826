package com.hedai.gateway.route;

import com.hedai.gateway.visit.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a service gets to see of the request's headers (请求头清洗): nothing by which a client could pose as somebody else or as coming
 * from elsewhere, and the address and trace as the gateway knows them.
 */
@Component
final class HandOver implements HttpHeadersFilter, Ordered {
    private static final List<String> OURS =
            List.of("x-forwarded-", "x-user-", "x-role", "x-real-", "x-original-", "hedai-");
    private static final Set<String> ALSO_OURS = Set.of(
            "forwarded",
            "traceparent",
            "tracestate",
            "baggage",
            "b3",
            "x-actor",
            "x-client-ip",
            "true-client-ip",
            "x-http-method-override",
            "x-http-method",
            "x-method-override",
            "upgrade",
            "expect",
            "proxy");

    /** After every other filter, so that nothing is added behind it. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders given, ServerWebExchange exchange) {
        var visit = Visit.of(exchange);
        var handedOver = new HttpHeaders();
        given.forEach((name, values) -> {
            if (!isOurs(name)) {
                handedOver.addAll(name, values);
            }
        });
        handedOver.set("X-Forwarded-For", visit.address());
        handedOver.set("traceparent", visit.traceparent());
        return handedOver;
    }

    private static boolean isOurs(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return ALSO_OURS.contains(lower) || OURS.stream().anyMatch(lower::startsWith);
    }
}
