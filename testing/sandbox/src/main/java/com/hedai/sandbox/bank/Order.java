package com.hedai.sandbox.bank;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order (订单) in the bank's book; {@code position} is its place there. */
public record Order(
        long position,
        String orderId,
        Operation operation,
        @JsonFormat(shape = Shape.STRING) BigDecimal amount,
        String cardNumber,
        String holderName,
        String remark,
        OrderStatus status,
        @Nullable LocalDate valueOn,
        @Nullable String bankReference,
        @Nullable FailureCode failureCode,
        boolean declined,
        Instant acceptedAt,
        @Nullable Instant executedAt) {

    boolean isSameAs(NewOrder other) {
        return operation == other.operation()
                && amount.compareTo(other.amount()) == 0
                && cardNumber.equals(other.cardNumber())
                && holderName.equals(other.holderName())
                && remark.equals(other.remark());
    }
}
