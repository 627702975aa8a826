package com.hedai.user.notification;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.commons.client.PartnerClients;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.work.DurableLoop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hands messages to the partner (短信投递), outside any transaction. When it is not known whether the partner took one, it is
 * handed over again under the same id, until it is no longer worth sending.
 */
@Component
class Delivery implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int AT_A_TIME = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** Longer than the three tries of one call take. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final Notifications notifications;
    private final SmsPartner partner;
    private final Calls calls;
    private final Vault vault;
    private final Clock clock;
    private final DurableLoop loop = new DurableLoop("notifications", Duration.ofSeconds(2), this::step);

    Delivery(Notifications notifications, PartnerClients partners, Calls calls, Vault vault, Clock clock) {
        this.notifications = notifications;
        this.partner = partners.of(SmsPartner.class, "/sms/v1", PATIENCE);
        this.calls = calls;
        this.vault = vault;
        this.clock = clock;
    }

    @TransactionalEventListener
    void queued(Notifications.Queued queued) {
        loop.wake();
    }

    private boolean step() {
        var taken = notifications.take(AT_A_TIME, LEASE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            taken.forEach(pending -> threads.execute(() -> deliver(pending)));
        }
        return !taken.isEmpty();
    }

    private void deliver(NotificationMapper.Pending pending) {
        var now = clock.instant();
        if (now.isAfter(pending.expiresAt())) {
            log.warn("notification {} was not handed over in time", pending.id());
            notifications.end(pending, NotificationState.EXPIRED);
            return;
        }
        var sms = new SmsPartner.Sms(
                vault.decrypt(NotificationColumns.PHONE, pending.id(), pending.phone()),
                vault.decrypt(NotificationColumns.TEXT, pending.id(), pending.text()));
        switch (calls.idempotent("sms", () -> partner.send(pending.id(), sms))) {
            case Answer.Done<SmsPartner.Receipt> _ -> notifications.end(pending, NotificationState.SENT);
            case Answer.Refused<SmsPartner.Receipt> refused
            when isFinal(refused) -> {
                log.warn("notification {} was refused: {} {}", pending.id(), refused.status(), refused.code());
                notifications.end(pending, NotificationState.FAILED);
            }
            case Answer.Refused<SmsPartner.Receipt> _ -> notifications.later(pending, next(now, pending.attempts()));
            case Answer.Unknown<SmsPartner.Receipt> _ -> notifications.later(pending, next(now, pending.attempts()));
        }
    }

    /** Whether the partner refuses the message itself; not being let in, for one, says nothing about the message. */
    private static boolean isFinal(Answer.Refused<?> refused) {
        return switch (refused.status()) {
            case 400, 409, 422 -> true;
            default -> false;
        };
    }

    /** 2, 4, 8 … seconds, at most two minutes. */
    private static Instant next(Instant now, int attempts) {
        var pause = Duration.ofSeconds(2L << Math.min(attempts, 6));
        return now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public int getPhase() {
        return loop.getPhase();
    }
}
