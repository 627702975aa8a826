package com.hedai.user.notification;

import com.hedai.user.account.Phone;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text message to send (短信): to an account, or to a phone that has none yet. */
public record Message(
        UUID id,
        UUID institutionId,
        @Nullable UUID accountId,
        Phone phone,
        String template,
        Map<String, String> parameters) {

    public Message {
        parameters = Map.copyOf(parameters);
    }

    @Override
    public String toString() {
        return "Message[" + id + ", " + template + "]";
    }
}
