package com.hedai.gateway.refusal;

import com.hedai.commons.id.Ids;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Reason;
import com.hedai.gateway.visit.Visit;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Puts refusals that matter to security on record (拒绝记录): not signed in, not allowed, too often. */
@Component
final class Refusals {
    private final Spool spool;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json;
    private final Once once = new Once();

    Refusals(Spool spool, Ids ids, Clock clock, JsonMapper json) {
        this.spool = spool;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** Completes when the record is on disk; at once for refusals that are not recorded. */
    Mono<Void> record(ServerWebExchange exchange, Reason reason) {
        if (!matters(reason) || isRepeated(exchange, reason)) {
            return Mono.empty();
        }
        return Mono.fromFuture(
                () -> spool.append(json.writeValueAsString(record(Visit.of(exchange), exchange, reason))));
    }

    private static boolean matters(Reason reason) {
        return reason == CommonReason.UNAUTHENTICATED
                || reason == CommonReason.FORBIDDEN
                || reason == CommonReason.TOO_MANY_REQUESTS;
    }

    /** Of a flood from one address, the first refusal of each second tells it all. */
    private boolean isRepeated(ServerWebExchange exchange, Reason reason) {
        return reason == CommonReason.TOO_MANY_REQUESTS
                && !once.isFirst(Visit.of(exchange).address(), clock.instant().getEpochSecond());
    }

    private RefusalRecord record(Visit visit, ServerWebExchange exchange, Reason reason) {
        var caller = Optional.ofNullable(visit.caller());
        var request = exchange.getRequest();
        return new RefusalRecord(
                ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                "gateway-service",
                caller.map(c -> c.accountId()).orElse(null),
                caller.map(c -> c.kind()).orElse(null),
                caller.map(c -> c.role()).orElse(null),
                caller.map(c -> c.institutionId()).orElse(null),
                "gateway:request:forward",
                "DENIED",
                "path",
                List.of(shortened(request.getPath().value())),
                "REFUSED",
                visit.address(),
                visit.traceId(),
                caller.map(c -> c.sessionId()).orElse(null),
                reason.name(),
                List.of(shortened(request.getMethod().name())));
    }

    private static String shortened(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64);
    }
}
