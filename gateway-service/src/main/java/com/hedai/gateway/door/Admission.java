package com.hedai.gateway.door;

import com.hedai.commons.web.CommonReason;
import com.hedai.gateway.visit.Order;
import com.hedai.gateway.visit.Refused;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets a bounded number of requests in at a time (准入控制) and tells the others at once to come back; health checks always pass. */
@Component
final class Admission implements WebFilter, Ordered {
    private static final Duration COME_BACK = Duration.ofSeconds(1);

    private final Semaphore places;

    Admission(DoorProperties properties) {
        this.places = new Semaphore(properties.admission());
    }

    @Override
    public int getOrder() {
        return Order.ADMISSION;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator/")) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> places.tryAcquire()
                ? chain.filter(exchange).doFinally(end -> places.release())
                : Mono.error(new Refused(CommonReason.OVERLOADED, COME_BACK)));
    }
}
