/**
 * The bank as a payment channel (银行渠道): its HTTP API, signed both ways, translated into what the instruction's life needs to know.
 */
@NullMarked
package com.hedai.payment.channel.bank;

import org.jspecify.annotations.NullMarked;
