package com.hedai.payment.instruction;

import java.util.Set;

/** Where an instruction is in its life (指令状态). */
public enum InstructionStatus {
    /** Not at the bank as far as we know: to be sent (待发送). */
    READY,
    /** Being sent, or the sender died doing so (发送中). */
    SENDING,
    /** With the bank, which will carry it out (银行已受理). */
    ACCEPTED,
    /** May or may not be with the bank: to be asked, never to be sent blindly (结果未知). */
    UNKNOWN,
    /** The money has moved (成功). */
    SETTLED,
    /** The money has not moved and will not (失败). */
    FAILED,
    /** The bank contradicted itself or us: people have to decide (人工处理). */
    MANUAL;

    /** What may follow; a callback may come at any time, even while we are still sending. Only people end MANUAL. */
    Set<InstructionStatus> next() {
        return switch (this) {
            case READY -> Set.of(SENDING, ACCEPTED, SETTLED, FAILED, MANUAL);
            case SENDING -> Set.of(ACCEPTED, UNKNOWN, READY, SETTLED, FAILED, MANUAL);
            case ACCEPTED -> Set.of(SETTLED, FAILED, MANUAL);
            case UNKNOWN -> Set.of(ACCEPTED, READY, SETTLED, FAILED, MANUAL);
            case SETTLED, FAILED -> Set.of(MANUAL);
            case MANUAL -> Set.of(SETTLED, FAILED);
        };
    }

    /** Whether the loop still works on it. */
    boolean isOpen() {
        return switch (this) {
            case READY, SENDING, ACCEPTED, UNKNOWN -> true;
            case SETTLED, FAILED, MANUAL -> false;
        };
    }

    /** The status that follows; anything outside the table is a bug. */
    InstructionStatus to(InstructionStatus following) {
        if (!next().contains(following)) {
            throw new IllegalStateException(this + " to " + following + " (expected: one of " + next() + ")");
        }
        return following;
    }
}
