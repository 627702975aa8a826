package com.hedai.payment.channel.bank;

import org.jspecify.annotations.Nullable;

/** The bank's word on a card (卡核验应答). */
record CardCheckAnswer(String outcome, @Nullable String bankName) {}
