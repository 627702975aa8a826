package com.hedai.payment.card;

import org.jspecify.annotations.Nullable;

/** The part of a borrower that a bank compares with a card (持卡人身份). */
record Borrower(
        boolean verified, @Nullable String name, @Nullable String identityNumber) {
    @Override
    public String toString() {
        return "Borrower[verified=" + verified + "]";
    }
}
