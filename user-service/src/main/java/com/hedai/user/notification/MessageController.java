package com.hedai.user.notification;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.ForService;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.account.Accounts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets other services send a message to a person (消息接口), repeatable by id. */
@RestController
@RequestMapping("/internal/v1/messages")
class MessageController {
    private final Notifications notifications;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    MessageController(
            Notifications notifications, Accounts accounts, AuditTrail audit, TransactionTemplate transaction) {
        this.notifications = notifications;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
    }

    record MessageRequest(
            @NotNull UUID accountId,
            @NotBlank @Size(max = 32) String template,

            @NotNull @Size(max = 20)
            Map<@NotBlank @Size(max = 32) String, @NotNull @Size(max = 100) String> parameters) {}

    record MessageAccepted(UUID id) {}

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ForService
    MessageAccepted sendMessage(@PathVariable UUID id, @Valid @RequestBody MessageRequest request) {
        var account = accounts.get(request.accountId());
        var phone = accounts.phone(account)
                .orElseThrow(() -> new Refusal(UserReason.RECIPIENT_UNREACHABLE).at("accountId"));
        var message =
                new Message(id, account.institutionId(), account.id(), phone, request.template(), request.parameters());
        transaction.executeWithoutResult(_ -> {
            if (notifications.send(message)) {
                audit.created("user:notification:send", "notification", id);
            }
        });
        return new MessageAccepted(id);
    }
}
