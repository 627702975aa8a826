package com.hedai.gateway.refusal;

import com.hedai.commons.web.CommonReason;
import com.hedai.gateway.visit.Order;
import com.hedai.gateway.visit.Refused;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets nobody through while refusals cannot be recorded (无法留痕即拒绝服务); health checks go on. */
@Component
final class FailClosed implements WebFilter, Ordered {
    private final Spool spool;

    FailClosed(Spool spool) {
        this.spool = spool;
    }

    @Override
    public int getOrder() {
        return Order.ADMISSION - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean isHealthCheck = exchange.getRequest().getPath().value().startsWith("/actuator/");
        return spool.isFull() && !isHealthCheck
                ? Mono.error(new Refused(CommonReason.OVERLOADED, Duration.ofSeconds(5)))
                : chain.filter(exchange);
    }
}
