package com.hedai.gateway.door;

import com.hedai.commons.web.CommonReason;
import com.hedai.gateway.visit.Order;
import com.hedai.gateway.visit.Refused;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too large (请求体上限): by their declared length, or as soon as too much has come. */
@Component
final class BodyLimit implements WebFilter, Ordered {
    private final DoorProperties properties;

    BodyLimit(DoorProperties properties) {
        this.properties = properties;
    }

    @Override
    public int getOrder() {
        return Order.BODY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        long largest = properties.largestBody(request.getPath().value());
        if (request.getHeaders().getContentLength() > largest) {
            return Mono.error(new Refused(CommonReason.TOO_LARGE));
        }
        return chain.filter(
                exchange.mutate().request(new Counted(request, largest)).build());
    }

    private static final class Counted extends ServerHttpRequestDecorator {
        private final long largest;

        Counted(ServerHttpRequest request, long largest) {
            super(request);
            this.largest = largest;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            var seen = new AtomicLong();
            return super.getBody().handle((part, next) -> {
                if (seen.addAndGet(part.readableByteCount()) > largest) {
                    DataBufferUtils.release(part);
                    next.error(new Refused(CommonReason.TOO_LARGE));
                } else {
                    next.next(part);
                }
            });
        }
    }
}
