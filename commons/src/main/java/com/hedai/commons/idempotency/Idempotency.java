package com.hedai.commons.idempotency;

import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actors;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a command at most once per caller, route and key (幂等键). The answer is stored in the transaction of the effect, so a crash
 * leaves both or neither; an attempt that was overtaken after its lease cannot commit any more.
 *
 * <p>Same key and body: the first answer again. Other body: 422. Still running: 409. A refused attempt frees the key.
 */
public final class Idempotency {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final IdempotencyKeys keys;
    private final AnswerSeal seal;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Ids ids;

    Idempotency(IdempotencyKeys keys, AnswerSeal seal, TransactionTemplate transactions, JsonMapper json, Ids ids) {
        this.keys = keys;
        this.seal = seal;
        this.transactions = transactions;
        this.json = json;
        this.ids = ids;
    }

    /**
     * Runs the effect, or gives the first answer again.
     *
     * @param key the header {@code Idempotency-Key}
     * @param body the request as understood; decides whether a repeat is the same command
     * @param effect runs in one transaction with the storing of its answer; calls nobody over HTTP
     */
    public <T> ResponseEntity<T> once(@Nullable String key, Object body, Supplier<ResponseEntity<T>> effect) {
        var command = new IdempotencyKeys.Command(
                Actors.current().accountId(), route(), checked(key), seal.index(json.writeValueAsString(body)));
        var attempt = ids.next();
        if (!keys.begin(command, attempt, LEASE)) {
            var first = keys.find(command);
            if (first == null) {
                throw new Refusal(CommonReason.STILL_RUNNING);
            }
            if (!Arrays.equals(first.bodyHash(), command.bodyHash())) {
                throw new Refusal(CommonReason.IDEMPOTENCY_KEY_REUSED);
            }
            if (first.done()) {
                return again(first);
            }
            if (!keys.takeOver(command, attempt, LEASE)) {
                throw new Refusal(CommonReason.STILL_RUNNING).retryAfter(Duration.ofSeconds(1));
            }
        }
        return run(command, attempt, effect);
    }

    private <T> ResponseEntity<T> run(
            IdempotencyKeys.Command command, UUID attempt, Supplier<ResponseEntity<T>> effect) {
        try {
            var answer = transactions.execute(status -> {
                var made = effect.get();
                keys.finish(command, attempt, stored(attempt, made));
                return made;
            });
            return answer;
        } catch (RuntimeException refusedOrFailed) {
            keys.free(command, attempt);
            throw refusedOrFailed;
        }
    }

    private IdempotencyKeys.Stored stored(UUID attempt, ResponseEntity<?> answer) {
        var location = answer.getHeaders().getLocation();
        var body = answer.getBody();
        return new IdempotencyKeys.Stored(
                answer.getStatusCode().value(),
                location == null ? null : location.toString(),
                body == null ? null : seal.close(Actors.current(), attempt, json.writeValueAsString(body)));
    }

    /** The stored JSON is given as it was; its type is not needed to write it. */
    @SuppressWarnings("unchecked")
    private <T> ResponseEntity<T> again(IdempotencyKeys.First first) {
        var answer = ResponseEntity.status(HttpStatus.valueOf(first.status())).header("Idempotent-Replayed", "true");
        if (first.location() != null) {
            answer.location(URI.create(first.location()));
        }
        return first.answer() == null
                ? answer.build()
                : (ResponseEntity<T>)
                        (ResponseEntity<?>) answer.body(json.readTree(seal.open(first.attempt(), first.answer())));
    }

    private static String checked(@Nullable String key) {
        if (key == null || key.isEmpty()) {
            throw new Refusal(CommonReason.IDEMPOTENCY_KEY_MISSING).at("Idempotency-Key");
        }
        if (!KEY.matcher(key).matches()) {
            throw new Refusal(CommonReason.IDEMPOTENCY_KEY_INVALID).at("Idempotency-Key");
        }
        return key;
    }

    private static String route() {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return request.getMethod() + " " + request.getRequestURI();
    }
}
