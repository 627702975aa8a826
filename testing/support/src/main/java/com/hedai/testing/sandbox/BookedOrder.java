package com.hedai.testing.sandbox;

import com.hedai.commons.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order in the bank's book (银行订单) and the callback about it, if it was executed. */
public record BookedOrder(Order order, @Nullable Callback callback) {

    /** What the bank did: {@code operation} PAYOUT or DEDUCTION, {@code status} PROCESSING, SUCCESS or FAILED. */
    public record Order(
            long position,
            String orderId,
            String operation,
            Money amount,
            String cardNumber,
            String holderName,
            String remark,
            String status,
            @Nullable LocalDate valueOn,
            @Nullable String bankReference,
            @Nullable String failureCode,
            Instant acceptedAt,
            @Nullable Instant executedAt) {}

    /** What the bank told (回调): {@code nextAt} is null when nothing more is to be told. */
    public record Callback(
            String eventId,
            int attempts,
            @Nullable Instant nextAt,
            @Nullable Instant deliveredAt) {}
}
