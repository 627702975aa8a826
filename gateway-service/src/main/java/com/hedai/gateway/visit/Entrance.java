package com.hedai.gateway.visit;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Begins every visit (入口): gives it a trace, finds out the address, and sees that every answer carries the security headers. */
@Component
final class Entrance implements WebFilter, Ordered {
    private final List<Network> trustedProxies;
    private final SecureRandom random = new SecureRandom();

    Entrance(EntranceProperties properties) {
        this.trustedProxies =
                properties.trustedProxies().stream().map(Network::parse).toList();
    }

    @Override
    public int getOrder() {
        return Order.ENTRANCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var visit = new Visit(hex(16), hex(8), address(exchange.getRequest()), null);
        visit.attach(exchange);
        var response = exchange.getResponse();
        var path = exchange.getRequest().getPath().value();
        response.beforeCommit(() -> Mono.fromRunnable(() -> SecurityHeaders.write(response.getHeaders(), path, visit)));
        return chain.filter(exchange);
    }

    private String hex(int bytes) {
        var value = new byte[bytes];
        random.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

    private String address(ServerHttpRequest request) {
        var peer = text(request.getRemoteAddress());
        if (!isTrusted(peer)) {
            return peer;
        }
        return forwardedFor(request).reversed().stream()
                .filter(hop -> !isTrusted(hop))
                .findFirst()
                .orElse(peer);
    }

    private boolean isTrusted(String address) {
        return trustedProxies.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> forwardedFor(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(hop -> hop.matches("[0-9a-fA-F.:]{2,45}"))
                .toList();
    }

    private static String text(@org.jspecify.annotations.Nullable InetSocketAddress peer) {
        return peer == null || peer.getAddress() == null
                ? ""
                : peer.getAddress().getHostAddress();
    }
}
