package com.hedai.payment.channel;

import java.util.UUID;

/**
 * A way by which money moves (支付渠道). Orders are known to it by their id: the same id is the same order, however often it is
 * sent. Neither method throws for what happens outside: an answer that is missing or unreadable is {@link ChannelResult.Unknown}.
 */
public interface PaymentChannel {
    /** The name orders are routed by and stored with; never changed. */
    String name();

    /** Sends the order, or the same order again. */
    ChannelResult send(PaymentOrder order);

    /** Asks what became of an order. */
    ChannelResult inquire(UUID orderId, Movement movement);
}
