package com.hedai.payment.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A card to be added (绑卡申请), with the phone the bank has on record. */
record NewCard(
        @NotBlank @Size(max = 32) String cardNumber,
        @NotNull @Pattern(regexp = "1[3-9]\\d{9}") String phone) {
    @Override
    public String toString() {
        return "NewCard[...]";
    }
}
