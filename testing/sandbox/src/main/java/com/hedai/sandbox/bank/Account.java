package com.hedai.sandbox.bank;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;

/** An account (账户) with its card. */
public record Account(
        String cardNumber,
        String bank,
        String holderName,
        String identityNumber,
        String phone,
        @JsonFormat(shape = Shape.STRING) BigDecimal balance) {

    /** First and last four digits. */
    public String maskedNumber() {
        return masked(cardNumber);
    }

    static String masked(String cardNumber) {
        return cardNumber.length() < 12
                ? "****"
                : cardNumber.substring(0, 4) + " **** **** " + cardNumber.substring(cardNumber.length() - 4);
    }
}
