package com.hedai.payment.ledger;

import com.hedai.commons.money.Money;
import com.hedai.payment.journal.Allocation;
import java.time.LocalDate;
import java.util.UUID;

/** Money that was spread before went elsewhere (还款已重新分配), told by loan-service. */
record RepaymentReallocated(
        UUID transactionId,
        UUID loanId,
        LocalDate businessOn,
        Money fee,
        Money penalty,
        Money interest,
        Money principal,
        Money surplus) {

    /** The changes of the parts, which must add up to nothing. */
    Allocation allocation() {
        var allocation = new Allocation(fee, penalty, interest, principal, surplus);
        if (!allocation.total().isZero()) {
            throw new IllegalArgumentException(
                    "parts of %s: %s (expected: total 0.00)".formatted(transactionId, allocation.total()));
        }
        return allocation;
    }
}
