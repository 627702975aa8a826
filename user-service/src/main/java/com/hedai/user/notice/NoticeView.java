package com.hedai.user.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader sees it (站内提醒视图).
 *
 * @param zh the text in Chinese
 * @param en the text in English
 */
record NoticeView(
        UUID id,
        NoticeKind kind,
        UUID taskId,
        UUID applicationId,
        String applicationNumber,
        String step,
        @Nullable Instant dueAt,
        Instant createdAt,
        @Nullable Instant readAt,
        String zh,
        String en) {
    static NoticeView of(Notice notice) {
        var step = StepName.of(notice.step());
        return new NoticeView(
                notice.id(),
                notice.kind(),
                notice.taskId(),
                notice.applicationId(),
                notice.applicationNumber(),
                notice.step(),
                notice.dueAt(),
                notice.createdAt(),
                notice.readAt(),
                "申请 %s 的%s已超过办理时限，请尽快处理。".formatted(notice.applicationNumber(), step.zh()),
                "The %s of application %s is overdue; please see to it."
                        .formatted(step.en(), notice.applicationNumber()));
    }
}
