package com.hedai.payment.card;

import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Encrypted;
import java.time.Instant;
import java.util.UUID;

/** A verified bank card as it is stored (银行卡). */
record Card(
        UUID id,
        UUID institutionId,
        UUID borrowerId,
        Encrypted number,
        byte[] numberIndex,
        Encrypted holderName,
        String firstDigits,
        String lastDigits,
        String bankName,
        Instant verifiedAt) {
    static final Column NUMBER = Column.of("bank_card", "number");
    static final Column HOLDER_NAME = Column.of("bank_card", "holder_name");

    String masked() {
        return firstDigits + "******" + lastDigits;
    }

    @Override
    public String toString() {
        return "Card[" + id + ", " + masked() + "]";
    }
}
