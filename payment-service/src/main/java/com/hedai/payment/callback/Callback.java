package com.hedai.payment.callback;

import com.hedai.payment.channel.ChannelResult;
import com.hedai.payment.channel.Movement;
import java.util.UUID;

/**
 * What a channel told, in our words (渠道回调).
 *
 * @param eventId the channel's id of the event, the same when it is told again
 * @param digest of the message as received
 */
record Callback(String channel, String eventId, UUID orderId, Movement movement, ChannelResult result, byte[] digest) {}
