package com.hedai.user.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a member of staff should know (站内提醒). */
record Notice(
        UUID id,
        UUID accountId,
        UUID institutionId,
        NoticeKind kind,
        UUID taskId,
        UUID applicationId,
        String applicationNumber,
        String step,
        @Nullable Instant dueAt,
        Instant createdAt,
        @Nullable Instant readAt) {}
