package com.hedai.gateway.visit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * What is known of one request (访问).
 *
 * @param traceId 32 hexadecimal digits, made here; a client cannot choose it
 * @param spanId 16 hexadecimal digits
 * @param address the client's address, behind trusted proxies the one they name
 * @param caller absent as long as no token was found right
 */
public record Visit(
        String traceId,
        String spanId,
        String address,
        @Nullable Caller caller) {
    private static final String ATTRIBUTE = Visit.class.getName();

    /** The visit behind an exchange. */
    public static Visit of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(ATTRIBUTE);
    }

    /** Notes who calls. */
    public static void signedIn(ServerWebExchange exchange, Caller caller) {
        var visit = of(exchange);
        new Visit(visit.traceId, visit.spanId, visit.address, caller).attach(exchange);
    }

    void attach(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    static boolean isKnown(ServerWebExchange exchange) {
        return exchange.getAttributes().containsKey(ATTRIBUTE);
    }

    /** The W3C header for the services behind. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-01";
    }
}
