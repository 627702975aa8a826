package com.hedai.payment.instruction;

import com.hedai.commons.money.Money;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** Give surplus back (退款命令). */
record GiveBack(
        @NotNull UUID loanId,
        @NotNull UUID borrowerId,
        @NotNull UUID institutionId,
        @NotNull UUID cardId,
        @NotNull @AboveZero Money amount,
        @NotNull LocalDate businessOn) {
    Command command(UUID id) {
        return new Command(id, InstructionKind.REFUND, institutionId, loanId, borrowerId, cardId, amount, businessOn);
    }
}
