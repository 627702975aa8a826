package com.hedai.loan.servicing;

import java.util.Set;

/** The life of a deduction order (代扣指令状态). */
enum DeductionStatus {
    /** 待发送. */
    WAITING,
    /** 发送中: its amount is fixed; whether the payment service has it is not known yet. */
    SENDING,
    /** 已受理: the payment service has it. */
    SENT,
    /** 已到账. */
    RECEIVED,
    /** 失败. */
    FAILED,
    /** 已取消: nothing was owed any more. */
    CANCELLED;

    /** What it may become; money that comes in after all always counts. */
    Set<DeductionStatus> next() {
        return switch (this) {
            case WAITING -> Set.of(SENDING, CANCELLED);
            case SENDING -> Set.of(SENT, RECEIVED, FAILED);
            case SENT -> Set.of(RECEIVED, FAILED);
            case FAILED -> Set.of(RECEIVED);
            case RECEIVED, CANCELLED -> Set.of();
        };
    }
}
