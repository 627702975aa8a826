package com.hedai.user.notification;

import com.hedai.commons.crypto.Column;

/** The encrypted columns of notifications (通知加密列). */
final class NotificationColumns {
    static final Column PHONE = Column.of("notification", "phone");
    static final Column TEXT = Column.of("notification", "text");
    static final Column REQUEST = Column.of("notification", "request");

    private NotificationColumns() {}
}
