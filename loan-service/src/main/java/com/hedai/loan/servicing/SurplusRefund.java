package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Surplus on its way back to the borrower (溢缴款退还).
 *
 * @param id also the id of the refund at the payment service
 * @param businessOn the business day on which a second person confirmed it
 */
record SurplusRefund(
        UUID id,
        UUID loanId,
        UUID institutionId,
        UUID borrowerId,
        UUID cardId,
        LocalDate businessOn,
        Money amount,
        RefundStatus status,
        @Nullable String reason,
        int attempts,
        Instant nextAttemptAt,
        Instant createdAt) {

    static SurplusRefund confirmed(UUID id, Loan loan, Refund refund, LocalDate on, Instant at) {
        return new SurplusRefund(
                id,
                loan.id(),
                loan.institutionId(),
                loan.borrowerId(),
                refund.cardId(),
                on,
                refund.amount(),
                RefundStatus.WAITING,
                null,
                0,
                at,
                at);
    }
}
