package com.hedai.payment.channel;

import com.hedai.commons.money.Money;
import java.time.LocalDate;

/** What a channel let us know about an order (渠道结果). */
public sealed interface ChannelResult {

    /** The money has moved. */
    record Settled(Money amount, LocalDate valueOn, String bankReference) implements ChannelResult {}

    /** The money has not moved and will not. */
    record Failed(String reason) implements ChannelResult {}

    /** The order is with the channel; its outcome will come by callback or inquiry. */
    record Accepted() implements ChannelResult {}

    /** The channel has no such order. Just after sending this may only mean: not yet. */
    record NeverReceived() implements ChannelResult {}

    /** Nothing is known: no answer, a broken one, or a fault at the other side. Never treated as a no. */
    record Unknown(String why) implements ChannelResult {}

    /** The channel says something that cannot be true of this order; a person has to look. */
    record Contradiction(String reason) implements ChannelResult {}

    /** Whether this settles what became of the money, so that it counts whoever learned it. */
    default boolean isFinal() {
        return switch (this) {
            case Settled _, Failed _, Contradiction _ -> true;
            case Accepted _, NeverReceived _, Unknown _ -> false;
        };
    }
}
