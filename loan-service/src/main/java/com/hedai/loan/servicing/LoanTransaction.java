package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import com.hedai.lending.servicing.Owed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a loan (贷款交易), never changed afterwards.
 *
 * @param sourceId the disbursement, receipt or day it comes from; counts once per kind
 * @param valueOn the day from which it counts
 * @param bookedOn the business date on which it was booked
 * @param amount the money that came in or went out; the parts are what it changed of what is paid, so one may be below zero
 * @param details the terms of its event
 * @param reverses the transaction that counts no more because of it
 */
record LoanTransaction(
        UUID id,
        UUID loanId,
        UUID institutionId,
        TransactionKind kind,
        UUID sourceId,
        LocalDate valueOn,
        LocalDate bookedOn,
        Money amount,
        Money fee,
        Money penalty,
        Money interest,
        Money principal,
        Money surplus,
        Instant bookedAt,
        @Nullable String details,
        @Nullable UUID reverses) {

    static LoanTransaction of(
            UUID id, Loan loan, TransactionKind kind, UUID sourceId, Dates dates, Owed parts, Money surplus) {
        return new LoanTransaction(
                id,
                loan.id(),
                loan.institutionId(),
                kind,
                sourceId,
                dates.valueOn(),
                dates.bookedOn(),
                parts.total().plus(surplus),
                parts.fee(),
                parts.penalty(),
                parts.interest(),
                parts.principal(),
                surplus,
                dates.bookedAt(),
                null,
                null);
    }

    /** The same with the terms of its event. */
    LoanTransaction with(String terms) {
        return with(terms, reverses);
    }

    /** The same as the reversal of another. */
    LoanTransaction reversing(UUID other) {
        return with(details, other);
    }

    private LoanTransaction with(@Nullable String terms, @Nullable UUID reversed) {
        return new LoanTransaction(
                id,
                loanId,
                institutionId,
                kind,
                sourceId,
                valueOn,
                bookedOn,
                amount,
                fee,
                penalty,
                interest,
                principal,
                surplus,
                bookedAt,
                terms,
                reversed);
    }

    /** From when it counts and when it was booked (起息日与记账日). */
    record Dates(LocalDate valueOn, LocalDate bookedOn, Instant bookedAt) {}
}
