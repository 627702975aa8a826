package com.hedai.payment.channel;

/** Asks a bank whether a card belongs to a person (银行卡四要素核验). */
public interface CardVerifier {
    CardVerification verify(CardHolder holder);
}
