package com.hedai.payment.channel.bank;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the bank says about an order (银行应答), in the answer to a call. */
record BankAnswer(
        UUID orderId,
        String status,
        Money amount,
        @Nullable LocalDate valueOn,
        @Nullable String bankReference,
        @Nullable String failureCode) {}
