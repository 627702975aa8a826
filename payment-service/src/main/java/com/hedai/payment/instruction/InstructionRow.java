package com.hedai.payment.instruction;

import com.hedai.commons.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instruction as finance sees it (支付指令视图).
 *
 * @param history what happened to it, oldest first; absent in lists
 */
record InstructionRow(
        UUID id,
        InstructionKind kind,
        InstructionStatus status,
        UUID loanId,
        UUID borrowerId,
        UUID cardId,
        Money amount,
        LocalDate businessOn,
        String channel,
        Instant recordedAt,
        int sends,
        int inquiries,
        @Nullable Instant nextLookAt,
        @Nullable LocalDate valueOn,
        @Nullable String bankReference,
        @Nullable String reason,
        @Nullable Instant finishedAt,
        @Nullable List<InstructionEvent> history) {

    static InstructionRow of(Instruction instruction) {
        return of(instruction, null);
    }

    static InstructionRow of(Instruction instruction, @Nullable List<InstructionEvent> history) {
        return new InstructionRow(
                instruction.id(),
                instruction.kind(),
                instruction.status(),
                instruction.loanId(),
                instruction.borrowerId(),
                instruction.cardId(),
                instruction.amount(),
                instruction.businessOn(),
                instruction.channel(),
                instruction.recordedAt(),
                instruction.sends(),
                instruction.inquiries(),
                instruction.dueAt(),
                instruction.valueOn(),
                instruction.bankReference(),
                instruction.reason(),
                instruction.finishedAt(),
                history);
    }
}
