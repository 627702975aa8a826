package com.hedai.sandbox.bank;

import com.hedai.sandbox.fault.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether a card, its holder, identity number and phone belong together (四要素鉴权). */
@RestController
class CardController {
    private final Accounts accounts;

    CardController(Accounts accounts) {
        this.accounts = accounts;
    }

    record Question(
            @NotBlank String cardNumber,
            @NotBlank String holderName,
            @NotBlank String identityNumber,
            @NotBlank String phone) {
        boolean fits(Account account) {
            return account.holderName().equals(holderName)
                    && account.identityNumber().equals(identityNumber)
                    && account.phone().equals(phone);
        }
    }

    enum Outcome {
        MATCH,
        MISMATCH,
        UNKNOWN_CARD
    }

    record Answer(Outcome outcome, @Nullable String bankName) {}

    @PostMapping("/bank/v1/card-verifications")
    Answer verify(
            @Valid @RequestBody Question question,
            @RequestAttribute(name = Fault.DECLINED, required = false) boolean declined) {
        return accounts.find(question.cardNumber())
                .filter(account -> !account.cardNumber().equals(Accounts.LENDER))
                .map(account -> new Answer(
                        question.fits(account) && !declined ? Outcome.MATCH : Outcome.MISMATCH, account.bank()))
                .orElse(new Answer(Outcome.UNKNOWN_CARD, null));
    }
}
