package com.hedai.payment.callback;

/** An event that came before (已收回调). */
record KeptCallback(byte[] digest, Outcome outcome) {

    /** What came of it. */
    enum Outcome {
        APPLIED,
        /** It contradicts what is known of the order; a person has to look. */
        CONTRADICTED
    }
}
