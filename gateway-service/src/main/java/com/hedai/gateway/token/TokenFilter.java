package com.hedai.gateway.token;

import com.hedai.commons.security.Revocations;
import com.hedai.commons.web.CommonReason;
import com.hedai.gateway.visit.Caller;
import com.hedai.gateway.visit.Order;
import com.hedai.gateway.visit.Refused;
import com.hedai.gateway.visit.Visit;
import com.nimbusds.jose.KeySourceException;
import java.time.Duration;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Turns away wrong, ended and revoked tokens (令牌预检). */
@Component
final class TokenFilter implements WebFilter, Ordered {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 8_192;

    private final TokenCheck tokens;
    private final Revocations revocations;

    TokenFilter(TokenCheck tokens, Revocations revocations) {
        this.tokens = tokens;
        this.revocations = revocations;
    }

    @Override
    public int getOrder() {
        return Order.TOKEN;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var given = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
        return given.isEmpty()
                ? chain.filter(exchange)
                : caller(given)
                        .doOnNext(caller -> Visit.signedIn(exchange, caller))
                        .flatMap(
                                caller -> isRevoked(caller) ? Mono.<Caller>error(unauthenticated()) : Mono.just(caller))
                        .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private Mono<Caller> caller(List<String> given) {
        var header = given.getFirst();
        if (given.size() > 1
                || header.length() > LONGEST
                || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Mono.error(unauthenticated());
        }
        var token = header.substring(BEARER.length()).strip();
        return Mono.justOrEmpty(tokens.known(token))
                .switchIfEmpty(Mono.fromCallable(() -> tokens.check(token)).subscribeOn(Schedulers.boundedElastic()))
                .onErrorMap(TokenCheck.NotOurs.class, wrong -> unauthenticated())
                .onErrorMap(
                        KeySourceException.class,
                        noKeys -> new Refused(CommonReason.NEIGHBOUR_UNAVAILABLE, Duration.ofSeconds(5)));
    }

    private boolean isRevoked(Caller caller) {
        return revocations.revoked(caller.sessionId(), caller.accountId(), caller.permissionVersion());
    }

    private static Refused unauthenticated() {
        return new Refused(CommonReason.UNAUTHENTICATED);
    }
}
