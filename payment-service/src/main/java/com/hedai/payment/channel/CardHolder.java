package com.hedai.payment.channel;

/** The four things a bank compares (四要素), in clear: made for one call and never kept. */
public record CardHolder(String cardNumber, String name, String identityNumber, String phone) {
    @Override
    public String toString() {
        return "CardHolder[...]";
    }
}
