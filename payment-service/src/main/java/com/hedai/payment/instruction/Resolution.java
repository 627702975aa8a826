package com.hedai.payment.instruction;

import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.payment.channel.Movement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an order in people's hands ended, by the bank's answer (人工处理结论).
 *
 * @param valueOn the bank's value date, when the money moved
 * @param bankReference the bank's own number of the movement, when it moved
 */
record Resolution(
        Outcome outcome,
        @Nullable LocalDate valueOn,
        @Nullable String bankReference) {

    /** What became of the money (处理结果). */
    enum Outcome {
        /** It moved, as ordered. */
        SETTLED,
        /** It has not moved and will not. */
        FAILED;

        InstructionStatus status() {
            return switch (this) {
                case SETTLED -> InstructionStatus.SETTLED;
                case FAILED -> InstructionStatus.FAILED;
            };
        }
    }

    /** The value date and the reference belong to money that moved, and only to that. */
    void check() {
        var moved = outcome == Outcome.SETTLED;
        if (moved != (valueOn != null)) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at("valueOn");
        }
        if (moved != (bankReference != null)) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at("bankReference");
        }
    }

    @Nullable
    String failureCode() {
        return outcome == Outcome.FAILED ? "RESOLVED_AS_FAILED" : null;
    }

    /**
     * Whether it may follow on what was booked and told before: the same again always; and money of a borrower that came in after
     * all is taken in. What else was told cannot be unsaid here.
     */
    boolean mayFollow(InstructionStatus told, InstructionKind kind) {
        return told == outcome.status() || (told == InstructionStatus.FAILED && kind.movement() == Movement.DEDUCTION);
    }
}
