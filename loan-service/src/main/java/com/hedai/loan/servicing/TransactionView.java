package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import com.hedai.commons.web.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A transaction of a loan as shown (贷款交易明细).
 *
 * @param amount the money that came in or went out; the parts are what it changed of what is paid
 * @param details the terms of what happened, by kind
 * @param reverses the transaction that counts no more because of it
 */
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
        Instant bookedAt,
        @Nullable JsonNode details,
        @Nullable UUID reverses) {
    private static final JsonMapper JSON = Json.lenient();

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
                transaction.bookedAt(),
                transaction.details() == null ? null : JSON.readTree(transaction.details()),
                transaction.reverses());
    }
}
