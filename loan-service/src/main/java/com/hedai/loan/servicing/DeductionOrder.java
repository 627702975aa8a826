package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import com.hedai.lending.servicing.Excess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to deduct from a borrower's card (代扣指令).
 *
 * @param id also the id of the deduction at the payment service and of its receipt
 * @param businessOn the business day from which it may go out
 * @param scheduledOn the same for a scheduled one, of which there is one a loan and day
 * @param amount what to deduct; of a scheduled one fixed only when it goes out
 */
record DeductionOrder(
        UUID id,
        UUID loanId,
        UUID institutionId,
        UUID borrowerId,
        UUID cardId,
        Kind kind,
        LocalDate businessOn,
        @Nullable LocalDate scheduledOn,
        Money amount,
        Excess excess,
        DeductionStatus status,
        @Nullable String reason,
        int attempts,
        Instant nextAttemptAt,
        Instant createdAt) {

    /** Who wanted it (扣款类型). */
    enum Kind {
        /** 到期代扣. */
        SCHEDULED,
        /** 主动还款. */
        ACTIVE,
        /** 提前结清: its amount is the quote of its business day, and it counts from that day. */
        SETTLEMENT
    }

    static DeductionOrder scheduled(UUID id, Loan loan, LocalDate on, Money amount, Instant at) {
        return of(id, loan, loan.cardId(), Kind.SCHEDULED, on, on, amount, Excess.NEXT_INSTALMENTS, at);
    }

    static DeductionOrder active(
            UUID id, Loan loan, UUID cardId, LocalDate on, Money amount, Excess excess, Instant at) {
        return of(id, loan, cardId, Kind.ACTIVE, on, null, amount, excess, at);
    }

    static DeductionOrder settlement(UUID id, Loan loan, UUID cardId, LocalDate on, Money amount, Instant at) {
        return of(id, loan, cardId, Kind.SETTLEMENT, on, null, amount, Excess.NEXT_INSTALMENTS, at);
    }

    private static DeductionOrder of(
            UUID id,
            Loan loan,
            UUID cardId,
            Kind kind,
            LocalDate businessOn,
            @Nullable LocalDate scheduledOn,
            Money amount,
            Excess excess,
            Instant at) {
        return new DeductionOrder(
                id,
                loan.id(),
                loan.institutionId(),
                loan.borrowerId(),
                cardId,
                kind,
                businessOn,
                scheduledOn,
                amount,
                excess,
                DeductionStatus.WAITING,
                null,
                0,
                at,
                at);
    }
}
