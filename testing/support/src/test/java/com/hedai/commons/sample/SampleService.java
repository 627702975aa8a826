package com.hedai.commons.sample;

import com.hedai.commons.approval.ChangeKind;
import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.idempotency.Idempotency;
import com.hedai.commons.money.Money;
import com.hedai.commons.parameter.Parameter;
import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.security.ForService;
import com.hedai.commons.security.Open;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service of the house: what commons promises is shown on it, over HTTP, with a real database and Redis. */
@SpringBootApplication
public class SampleService {
    /** A request with one field of each sort. */
    public record Raise(
            @NotNull Money amount,
            @Max(10) int by,
            @NotBlank String note) {}

    /** A counter as it stands. */
    public record Counter(UUID id, int value) {}

    @Bean
    Parameter<Duration> pause() {
        return Parameter.seconds("sample.pause", "示例", "A sample", Duration.ZERO, Duration.ofMinutes(5));
    }

    @RestController
    static class CounterController {
        private final JdbcTemplate jdbc;
        private final Idempotency idempotency;
        private final Outbox outbox;
        private final AuditTrail audit;

        CounterController(JdbcTemplate jdbc, Idempotency idempotency, Outbox outbox, AuditTrail audit) {
            this.jdbc = jdbc;
            this.idempotency = idempotency;
            this.outbox = outbox;
            this.audit = audit;
        }

        @Open
        @GetMapping("/api/v1/greeting")
        Map<String, String> greeting() {
            return Map.of("greeting", "你好");
        }

        @Allowed("sample:counter:read")
        @GetMapping("/api/v1/counters/{id}")
        Counter counter(@PathVariable UUID id, Actor actor) {
            actor.scope("sample:counter:read");
            audit.viewed("sample:counter:read", "counter", id);
            return new Counter(id, value(id));
        }

        @Allowed("sample:counter:raise")
        @PostMapping("/api/v1/counters/{id}/raises")
        ResponseEntity<Counter> raise(
                @PathVariable UUID id,
                @RequestHeader(value = "Idempotency-Key", required = false) String key,
                @RequestBody @Valid Raise raise,
                Actor actor) {
            return idempotency.once(key, raise, () -> {
                jdbc.update(
                        "insert into counter (id, value) values (?, ?) on duplicate key update value = value + ?",
                        UuidTypeHandler.bytes(id),
                        raise.by(),
                        raise.by());
                if (raise.note().equals("refuse")) {
                    throw new Refusal(CommonReason.CONFLICT);
                }
                outbox.publish("CounterRaised", id, actor.institutionId(), raise);
                audit.changed("sample:counter:raise", "counter", id, "value");
                return ResponseEntity.status(201).body(new Counter(id, value(id)));
            });
        }

        @ForService("loan-service")
        @GetMapping("/internal/v1/counters/{id}")
        Counter internal(@PathVariable UUID id) {
            return new Counter(id, value(id));
        }

        @GetMapping("/api/v1/forgotten")
        String forgotten() {
            return "nobody may see this";
        }

        private int value(UUID id) {
            return jdbc
                    .queryForList("select value from counter where id = ?", Integer.class, UuidTypeHandler.bytes(id))
                    .stream()
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Sets a counter, by two people. */
    @Component
    static class SetCounter implements ChangeKind<Counter> {
        private final JdbcTemplate jdbc;

        SetCounter(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public String name() {
            return "sample:counter:set";
        }

        @Override
        public Class<Counter> type() {
            return Counter.class;
        }

        @Override
        public String proposePermission() {
            return "sample:counter:propose";
        }

        @Override
        public String approvePermission() {
            return "sample:counter:approve";
        }

        @Override
        public void check(UUID subject, Counter change) {
            if (change.value() < 0) {
                throw new Refusal(CommonReason.INVALID_REQUEST).at("value");
            }
        }

        @Override
        public void apply(UUID subject, Counter change) {
            jdbc.update(
                    "insert into counter (id, value) values (?, ?) on duplicate key update value = ?",
                    UuidTypeHandler.bytes(subject),
                    change.value(),
                    change.value());
        }
    }
}
