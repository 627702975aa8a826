package com.hedai.payment.card;

/** Number and holder in clear (银行卡明文), for the one call to a bank that needs them. */
public record ClearCard(String number, String holderName) {
    @Override
    public String toString() {
        return "ClearCard[...]";
    }
}
