package com.hedai.payment.instruction;

import com.hedai.payment.channel.Movement;
import java.util.UUID;

/** What a channel must be right about before it is listened to (已知订单). */
public record KnownOrder(UUID id, UUID institutionId, String channel, Movement movement) {}
