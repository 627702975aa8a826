package com.hedai.user.notification;

import com.hedai.commons.time.BusinessTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When people are left in peace (免打扰时段): 22:00 to 08:00 in Shanghai, GB/T 45251-2025. */
final class QuietHours {
    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private QuietHours() {}

    /** The same moment by day, the next morning at night. */
    static Instant after(Instant at) {
        ZonedDateTime there = at.atZone(BusinessTime.ZONE);
        var time = there.toLocalTime();
        if (time.isBefore(MORNING)) {
            return there.with(MORNING).toInstant();
        }
        return time.isBefore(EVENING) ? at : there.plusDays(1).with(MORNING).toInstant();
    }
}
