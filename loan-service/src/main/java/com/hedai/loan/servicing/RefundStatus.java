package com.hedai.loan.servicing;

import java.util.Set;

/** The life of a refund (退款状态). */
enum RefundStatus {
    /** 待发送. */
    WAITING,
    /** 已受理: the payment service has it. */
    SENT,
    /** 已退还. */
    PAID,
    /** 失败: the money is surplus again. */
    FAILED;

    Set<RefundStatus> next() {
        return switch (this) {
            case WAITING -> Set.of(SENT, PAID, FAILED);
            case SENT -> Set.of(PAID, FAILED);
            case PAID, FAILED -> Set.of();
        };
    }
}
