package com.hedai.sandbox.bank;

import java.math.BigDecimal;

/** An order as the client gives it (下单); {@code declined} when the bank will say no for reasons of its own. */
record NewOrder(
        String orderId,
        Operation operation,
        BigDecimal amount,
        String cardNumber,
        String holderName,
        String remark,
        boolean declined) {}
