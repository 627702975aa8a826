package com.hedai.payment.card;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.commons.security.Actor;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.payment.PaymentReason;
import com.hedai.payment.channel.CardHolder;
import com.hedai.payment.channel.CardVerification;
import com.hedai.payment.channel.CardVerifier;
import org.springframework.stereotype.Component;

/** Adds a card to a borrower (绑卡): who they are is asked of user-service, whether the card is theirs of the bank. */
@Component
class CardBinding {
    private static final String CARD_NUMBER = "cardNumber";
    private static final int NOT_FOUND = 404;

    private final BorrowerApi borrowers;
    private final Calls calls;
    private final CardVerifier bank;
    private final CardVerifications verifications;
    private final Cards cards;

    CardBinding(BorrowerApi borrowers, Calls calls, CardVerifier bank, CardVerifications verifications, Cards cards) {
        this.borrowers = borrowers;
        this.calls = calls;
        this.bank = bank;
        this.verifications = verifications;
        this.cards = cards;
    }

    /** The card, new or confirmed before. */
    Card add(Actor borrower, CardNumber number, String phone) {
        return cards.find(borrower, number).orElseGet(() -> verified(borrower, number, phone));
    }

    private Card verified(Actor borrower, CardNumber number, String phone) {
        var holder = holder(borrower, number, phone);
        var verification = verifications.begin(borrower);
        return switch (bank.verify(holder)) {
            case CardVerification.Match(var bankName) ->
                cards.keep(borrower, verification, number, holder.name(), bankName);
            case CardVerification.Mismatch() -> {
                verifications.end(verification, "MISMATCH");
                throw new Refusal(PaymentReason.CARD_HOLDER_MISMATCH).at(CARD_NUMBER);
            }
            case CardVerification.UnknownCard() -> {
                verifications.end(verification, "UNKNOWN_CARD");
                throw new Refusal(PaymentReason.CARD_UNKNOWN_TO_BANK).at(CARD_NUMBER);
            }
            case CardVerification.NoAnswer(var _) -> {
                verifications.end(verification, "NO_ANSWER");
                throw new Refusal(PaymentReason.CARD_CHECK_UNAVAILABLE);
            }
        };
    }

    private CardHolder holder(Actor borrower, CardNumber number, String phone) {
        var known = borrower(borrower);
        var name = known.name();
        var identityNumber = known.identityNumber();
        if (!known.verified() || name == null || identityNumber == null) {
            throw new Refusal(PaymentReason.IDENTITY_NOT_VERIFIED);
        }
        return new CardHolder(number.digits(), name, identityNumber, phone);
    }

    private Borrower borrower(Actor borrower) {
        return switch (calls.idempotent("user-service", () -> borrowers.borrower(borrower.accountId()))) {
            case Answer.Done<Borrower>(var known) -> known;
            case Answer.Refused<Borrower>(var status, var _, var _) ->
                throw new Refusal(
                        status == NOT_FOUND ? PaymentReason.IDENTITY_NOT_VERIFIED : CommonReason.NEIGHBOUR_UNAVAILABLE);
            case Answer.Unknown<Borrower>(var _) -> throw new Refusal(CommonReason.NEIGHBOUR_UNAVAILABLE);
        };
    }
}
