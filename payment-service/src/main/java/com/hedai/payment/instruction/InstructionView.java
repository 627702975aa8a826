package com.hedai.payment.instruction;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An instruction as its caller sees it (指令进度). */
record InstructionView(
        UUID id,
        InstructionStatus status,
        Money amount,
        @Nullable LocalDate valueOn,
        @Nullable String bankReference,
        @Nullable String reason) {
    static InstructionView of(Instruction instruction) {
        return new InstructionView(
                instruction.id(),
                instruction.status(),
                instruction.amount(),
                instruction.valueOn(),
                instruction.bankReference(),
                instruction.reason());
    }
}
