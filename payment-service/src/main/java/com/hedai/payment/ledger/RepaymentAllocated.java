package com.hedai.payment.ledger;

import com.hedai.commons.money.Money;
import com.hedai.payment.journal.Allocation;
import java.time.LocalDate;
import java.util.UUID;

/** A repayment was spread over what was owed (还款已分配), told by loan-service. */
record RepaymentAllocated(
        UUID repaymentId,
        UUID loanId,
        LocalDate businessOn,
        Money total,
        Money fee,
        Money penalty,
        Money interest,
        Money principal,
        Money surplus) {

    /** The parts, which must add up to the total. */
    Allocation allocation() {
        var allocation = new Allocation(fee, penalty, interest, principal, surplus);
        if (!allocation.total().equals(total)) {
            throw new IllegalArgumentException(
                    "parts of repayment %s: %s (expected: total %s)".formatted(repaymentId, allocation.total(), total));
        }
        return allocation;
    }
}
