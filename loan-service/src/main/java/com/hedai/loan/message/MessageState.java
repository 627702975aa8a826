package com.hedai.loan.message;

/** How far a message is (通知状态). */
enum MessageState {
    WAITING,
    /** The user service has it (已提交). */
    SENT,
    /** The user service will not send it (被拒绝). */
    REFUSED
}
