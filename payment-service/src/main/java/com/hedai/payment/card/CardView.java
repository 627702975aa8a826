package com.hedai.payment.card;

import java.util.UUID;

/** A card as its holder sees it (银行卡视图): first six and last four digits. */
record CardView(UUID id, String masked, String bank) {
    static CardView of(Card card) {
        return new CardView(card.id(), card.masked(), card.bankName());
    }
}
