package com.hedai.gateway.refusal;

import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Problem;
import com.hedai.commons.web.Reason;
import com.hedai.gateway.visit.Refused;
import com.hedai.gateway.visit.Visit;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Turns what went wrong into a problem document (问题说明), after the refusal has been put on record. */
@Component
final class ProblemAnswers implements WebExceptionHandler, Ordered {
    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);

    private final Refusals refusals;
    private final JsonMapper json;

    ProblemAnswers(Refusals refusals, JsonMapper json) {
        this.refusals = refusals;
        this.json = json;
    }

    @Override
    public int getOrder() {
        return -2;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        var refused = refused(exchange, failure);
        return refusals.record(exchange, refused.reason())
                .then(Mono.defer(() -> answer(exchange, refused)))
                .onErrorResume(
                        SpoolFull.class,
                        full -> answer(exchange, new Refused(CommonReason.OVERLOADED, Duration.ofSeconds(5))));
    }

    private static Refused refused(ServerWebExchange exchange, Throwable failure) {
        return switch (failure) {
            case Refused known -> known;
            case MethodNotAllowedException method -> new Refused(CommonReason.METHOD_NOT_ALLOWED);
            case ResponseStatusException status -> new Refused(reasonFor(status.getStatusCode()));
            default -> {
                log.error("trace {}: unexpected failure", Visit.of(exchange).traceId(), failure);
                yield new Refused(CommonReason.INTERNAL_ERROR);
            }
        };
    }

    private static Reason reasonFor(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> CommonReason.NOT_FOUND;
            case 413 -> CommonReason.TOO_LARGE;
            case 415 -> CommonReason.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> CommonReason.NEIGHBOUR_UNAVAILABLE;
            default -> status.is4xxClientError() ? CommonReason.MALFORMED_REQUEST : CommonReason.INTERNAL_ERROR;
        };
    }

    private Mono<Void> answer(ServerWebExchange exchange, Refused refused) {
        var reason = refused.reason();
        var response = exchange.getResponse();
        var headers = response.getHeaders();
        headers.clear();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        refused.retryAfter().ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, seconds(wait)));
        if (reason == CommonReason.UNAUTHENTICATED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        response.setRawStatusCode(reason.status());
        var body = json.writeValueAsBytes(problem(exchange, reason));
        headers.setContentLength(body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static Problem problem(ServerWebExchange exchange, Reason reason) {
        var type = URI.create(
                "urn:hedai:problem:" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var title = readsEnglish(exchange) ? reason.en() : reason.zh();
        return new Problem(
                type,
                title,
                reason.status(),
                reason.name(),
                List.of(),
                Visit.of(exchange).traceId());
    }

    private static boolean readsEnglish(ServerWebExchange exchange) {
        var accepted = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        return accepted != null && accepted.toLowerCase(Locale.ROOT).startsWith("en");
    }

    private static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
