package com.hedai.gateway.limit;

import com.hedai.commons.web.CommonReason;
import com.hedai.gateway.visit.Order;
import com.hedai.gateway.visit.Refused;
import com.hedai.gateway.visit.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Turns away who knocks too often (限流). The device names itself, so its limit only tightens the one of the address. */
@Component
final class RateFilter implements WebFilter, Ordered {
    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private final LimitProperties properties;
    private final Limiter limiter;

    private record Take(String key, Bucket bucket) {}

    RateFilter(LimitProperties properties, Limiter limiter) {
        this.properties = properties;
        this.limiter = limiter;
    }

    @Override
    public int getOrder() {
        return Order.RATE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getPath().value().startsWith("/actuator/")) {
            return chain.filter(exchange);
        }
        return Flux.fromIterable(takes(exchange))
                .concatMap(take -> limiter.take(take.key(), take.bucket()), 1)
                .filter(Duration::isPositive)
                .next()
                .flatMap(wait -> Mono.<Boolean>error(new Refused(CommonReason.TOO_MANY_REQUESTS, wait)))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private List<Take> takes(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var address = Visit.of(exchange).address();
        var device = Optional.ofNullable(request.getHeaders().getFirst("Device-Id"))
                .filter(given -> DEVICE.matcher(given).matches());
        var takes = new ArrayList<Take>();
        takes.add(new Take("address:" + address, properties.address()));
        device.ifPresent(id -> takes.add(new Take("device:" + id, properties.device())));
        for (var strict : properties.strict()) {
            if (strict.covers(request.getMethod(), request.getPath().value())) {
                takes.add(new Take(strict.name() + ":address:" + address, strict.address()));
                device.ifPresent(id -> takes.add(new Take(strict.name() + ":device:" + id, strict.device())));
            }
        }
        return takes;
    }
}
