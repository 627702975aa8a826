package com.hedai.user.notice;

/** What a notice tells (提醒类型). */
enum NoticeKind {
    /** A task was not done in time. */
    TASK_ESCALATED
}
