package com.hedai.loan.message;

import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What this feature asks the user service, which knows phones and texts (通知接口). */
@HttpExchange("/internal/v1/messages")
interface MessageClient {
    /** The same id is the same message. */
    @PutExchange("/{id}")
    void send(@PathVariable UUID id, @RequestBody ToSend message);

    record ToSend(UUID accountId, MessageTemplate template, Map<String, String> parameters) {}
}
