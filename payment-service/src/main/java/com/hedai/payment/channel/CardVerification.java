package com.hedai.payment.channel;

/** What the bank says of card and holder (核验结果). */
public sealed interface CardVerification {

    record Match(String bankName) implements CardVerification {}

    record Mismatch() implements CardVerification {}

    record UnknownCard() implements CardVerification {}

    /** Not known: the bank did not answer as agreed. */
    record NoAnswer(String why) implements CardVerification {}
}
