package com.hedai.payment.callback;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the bank tells (银行回调报文). */
record BankCallback(
        String eventId,
        UUID orderId,
        Operation operation,
        String status,
        Money amount,
        @Nullable LocalDate valueOn,
        @Nullable String bankReference,
        @Nullable String failureCode) {

    /** The bank's words for the two ways money moves. */
    enum Operation {
        PAYOUT,
        DEDUCTION
    }
}
