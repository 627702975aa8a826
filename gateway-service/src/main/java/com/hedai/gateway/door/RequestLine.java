package com.hedai.gateway.door;

import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.PlainPath;
import com.hedai.gateway.visit.Order;
import com.hedai.gateway.visit.Refused;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Looks at method and path (请求行检查). Paths of this platform are plain words and ids; whatever could be read in two ways (dots,
 * double slashes, percent signs, semicolons) is not one of them, and neither is a body in an encoding other than chunks. A request
 * names its host (RFC 9112, 3.2).
 */
@Component
final class RequestLine implements WebFilter, Ordered {
    private static final Set<HttpMethod> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

    private static final Set<String> VERSIONS = Set.of("HTTP/1.0", "HTTP/1.1", "HTTP/2.0");

    @Override
    public int getOrder() {
        return Order.REQUEST_LINE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!METHODS.contains(request.getMethod())) {
            return Mono.error(new Refused(CommonReason.METHOD_NOT_ALLOWED));
        }
        return isPlain(request) ? chain.filter(exchange) : Mono.error(new Refused(CommonReason.MALFORMED_REQUEST));
    }

    private static boolean isPlain(ServerHttpRequest request) {
        var encoding = request.getHeaders().getOrEmpty(HttpHeaders.TRANSFER_ENCODING);
        return VERSIONS.contains(version(request))
                && request.getHeaders().getFirst(HttpHeaders.HOST) != null
                && PlainPath.isPlain(request.getURI().getRawPath())
                && PlainPath.isReadable(request.getURI().getRawQuery())
                && (encoding.isEmpty() || encoding.equals(List.of("chunked")));
    }

    private static String version(ServerHttpRequest request) {
        HttpServerRequest received = ServerHttpRequestDecorator.getNativeRequest(request);
        return received.version().text();
    }
}
