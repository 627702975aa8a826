package com.hedai.payment.instruction;

import com.hedai.commons.money.Money;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** Pull money from the borrower's card (代扣命令). */
record Deduct(
        @NotNull UUID loanId,
        @NotNull UUID borrowerId,
        @NotNull UUID institutionId,
        @NotNull UUID cardId,
        @NotNull @AboveZero Money amount,
        @NotNull LocalDate businessOn,
        @NotNull DeductionKind kind) {
    Command command(UUID id) {
        return new Command(id, kind.instruction(), institutionId, loanId, borrowerId, cardId, amount, businessOn);
    }
}
