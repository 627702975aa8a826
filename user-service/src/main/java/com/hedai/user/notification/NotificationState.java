package com.hedai.user.notification;

import java.util.Set;

/** The life of a notification (通知状态). */
enum NotificationState {
    PENDING,
    /** The partner has it. */
    SENT,
    /** The partner refused it. */
    FAILED,
    /** It could not be handed over while it was worth sending. */
    EXPIRED;

    Set<NotificationState> next() {
        return switch (this) {
            case PENDING -> Set.of(SENT, FAILED, EXPIRED);
            case SENT, FAILED, EXPIRED -> Set.of();
        };
    }
}
