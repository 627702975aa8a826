package com.hedai.user.notification;

import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes messages to send and keeps the record of their delivery (通知管理). */
@Component
public class Notifications {
    private final NotificationMapper mapper;
    private final Vault vault;
    private final ApplicationEventPublisher inProcess;
    private final Clock clock;

    Notifications(NotificationMapper mapper, Vault vault, ApplicationEventPublisher inProcess, Clock clock) {
        this.mapper = mapper;
        this.vault = vault;
        this.inProcess = inProcess;
        this.clock = clock;
    }

    /** There is something to send; told within the process once it is committed. */
    record Queued() {}

    /** Takes a message in the caller's transaction; false when it was taken before. The same id must be the same message. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(Message message) {
        var now = clock.instant();
        var template = mapper.template(message.template(), now)
                .orElseThrow(() -> new Refusal(UserReason.TEMPLATE_UNKNOWN).at("template"));
        var text = template.fill(message.parameters());
        var request = vault.blindIndex(NotificationColumns.REQUEST, canonical(message));
        var dueAt = template.urgent() ? now : QuietHours.after(now);
        try {
            mapper.insert(new NotificationMapper.NewNotification(
                    message.id(),
                    message.institutionId(),
                    message.accountId(),
                    template.code(),
                    template.version(),
                    sealed(message, NotificationColumns.PHONE, message.phone().number()),
                    sealed(message, NotificationColumns.TEXT, text),
                    request,
                    now,
                    dueAt,
                    dueAt.plus(template.life())));
        } catch (DuplicateKeyException known) {
            if (!Arrays.equals(mapper.asked(message.id()).request(), request)) {
                throw new Refusal(UserReason.ID_REUSED);
            }
            return false;
        }
        inProcess.publishEvent(new Queued());
        return true;
    }

    /** Takes up to {@code limit} messages that are due, for as long as the lease lasts. */
    @Transactional
    List<NotificationMapper.Pending> take(int limit, Duration lease) {
        var now = clock.instant();
        var due = mapper.due(now, limit);
        due.forEach(pending -> mapper.lease(pending.id(), now.plus(lease)));
        return due;
    }

    @Transactional
    void end(NotificationMapper.Pending pending, NotificationState state) {
        mapper.end(pending.id(), state, clock.instant());
    }

    @Transactional
    void later(NotificationMapper.Pending pending, Instant dueAt) {
        mapper.later(pending.id(), dueAt);
    }

    private Encrypted sealed(Message message, Column column, String plain) {
        var owner = message.accountId();
        return owner == null
                ? vault.encrypt(column, message.id(), plain)
                : vault.encrypt(owner, column, message.id(), plain);
    }

    private static String canonical(Message message) {
        return message.accountId() + "|" + message.phone().number() + "|" + message.template() + "|"
                + new TreeMap<>(message.parameters());
    }
}
