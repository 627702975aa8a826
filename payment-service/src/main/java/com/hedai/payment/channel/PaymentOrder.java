package com.hedai.payment.channel;

import com.hedai.commons.money.Money;
import java.util.UUID;

/** An order as a channel needs it (支付订单), with the card in clear: made for one call and never kept. */
public record PaymentOrder(UUID id, Movement movement, Money amount, String cardNumber, String holderName) {
    @Override
    public String toString() {
        return "PaymentOrder[" + id + ", " + movement + ", " + amount + "]";
    }
}
