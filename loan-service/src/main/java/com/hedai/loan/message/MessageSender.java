package com.hedai.loan.message;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.commons.client.ServiceClients;
import com.hedai.commons.security.Actors;
import com.hedai.commons.web.Json;
import com.hedai.loan.message.MessageClient.ToSend;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Hands messages to the user service (通知发送), one at a time, between transactions. */
@Component
class MessageSender {
    private static final Logger log = LoggerFactory.getLogger(MessageSender.class);
    private static final String USER_SERVICE = "user-service";
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final JsonMapper JSON = Json.strict();
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final Messages messages;
    private final MessageClient users;
    private final Calls calls;

    MessageSender(Messages messages, ServiceClients clients, Calls calls) {
        this.messages = messages;
        this.users = clients.of(MessageClient.class, USER_SERVICE, TIMEOUT);
        this.calls = calls;
    }

    /** Sends the next message that is due; false when there is none. */
    boolean step() {
        var due = messages.take();
        due.ifPresent(message -> Actors.asSystem("loan-service", message.institutionId(), () -> send(message)));
        return due.isPresent();
    }

    private void send(BorrowerMessage message) {
        var words =
                new ToSend(message.borrowerId(), message.template(), JSON.readValue(message.parameters(), PARAMETERS));
        switch (calls.idempotent(USER_SERVICE, () -> sent(message, words))) {
            case Answer.Done<Boolean> _ -> messages.finish(message, MessageState.SENT);
            case Answer.Refused<Boolean>(var status, var code, var _) -> refused(message, status, code);
            case Answer.Unknown<Boolean>(var why) ->
                log.warn("message {}: unknown, will be handed over again: {}", message.id(), why);
        }
    }

    private boolean sent(BorrowerMessage message, ToSend words) {
        users.send(message.id(), words);
        return true;
    }

    /** Only a clear no about this very message ends it; a closed door does not. */
    private void refused(BorrowerMessage message, int status, String code) {
        if (status == 401 || status == 403) {
            log.warn("message {}: user-service does not let us in: {}", message.id(), code);
            return;
        }
        log.warn("message {} ({}) was refused: {} {}", message.id(), message.template(), status, code);
        messages.finish(message, MessageState.REFUSED);
    }
}
