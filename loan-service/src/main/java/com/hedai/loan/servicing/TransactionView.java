package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A transaction of a loan as shown (贷款交易明细). */
record TransactionView(
        UUID id,
        TransactionKind kind,
        LocalDate valueOn,
        LocalDate bookedOn,
        Money amount,
        Money fee,
        Money penalty,
        Money interest,
        Money principal,
        Money surplus,
        Instant bookedAt) {

    static TransactionView of(LoanTransaction transaction) {
        return new TransactionView(
                transaction.id(),
                transaction.kind(),
                transaction.valueOn(),
                transaction.bookedOn(),
                transaction.amount(),
                transaction.fee(),
                transaction.penalty(),
                transaction.interest(),
                transaction.principal(),
                transaction.surplus(),
                transaction.bookedAt());
    }
}
