package com.hedai.loan.message;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.web.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The door for what borrowers are to be told (通知): a row now, the message in a moment. */
@Component
public class Messages {
    private static final String OBJECT = "borrower-message";
    private static final JsonMapper JSON = Json.strict();
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 7;

    private final MessageMapper rows;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Messages(MessageMapper rows, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells a borrower something, in the transaction of what it tells of.
     *
     * @param id the same id is the same message: telling it again changes nothing
     * @param parameters numbers, amounts, dates; no personal values
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(
            UUID id, UUID institutionId, UUID borrowerId, MessageTemplate template, Map<String, String> parameters) {
        if (rows.count(id) > 0) {
            return;
        }
        var now = clock.instant();
        rows.insert(new BorrowerMessage(
                id,
                institutionId,
                borrowerId,
                template,
                JSON.writeValueAsString(parameters),
                MessageState.WAITING,
                now,
                0,
                now));
        audit.created("loan:message:tell", OBJECT, id);
        events.publishEvent(new MessageDue(id));
    }

    /** The next message that is due; when its sender dies it is due again after a pause. */
    @Transactional
    Optional<BorrowerMessage> take() {
        var now = clock.instant();
        var due = rows.lockDue(now);
        due.ifPresent(message -> rows.tried(message.id(), pauseFrom(now, message.attempts())));
        return due;
    }

    @Transactional
    void finish(BorrowerMessage message, MessageState state) {
        if (rows.finish(message.id(), state) == 1) {
            audit.changed("loan:message:send", OBJECT, message.id(), "state");
        }
    }

    private static Instant pauseFrom(Instant now, int attempts) {
        return now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS)));
    }

    /** There is a message to send as soon as this transaction is committed (待发送). */
    record MessageDue(UUID id) {}
}
