package com.hedai.payment.channel.bank;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.payment.channel.CardHolder;
import com.hedai.payment.channel.CardVerification;
import com.hedai.payment.channel.CardVerifier;
import org.springframework.stereotype.Component;

/** Lets the bank verify cards (银行卡核验). */
@Component
class BankCardVerifier implements CardVerifier {
    private final BankApi bank;
    private final Calls calls;

    BankCardVerifier(BankApi bank, Calls calls) {
        this.bank = bank;
        this.calls = calls;
    }

    @Override
    public CardVerification verify(CardHolder holder) {
        var check = new CardCheck(holder.cardNumber(), holder.name(), holder.identityNumber(), holder.phone());
        return switch (calls.idempotent("bank-cards", () -> bank.verify(check))) {
            case Answer.Done<CardCheckAnswer>(var said) -> understood(said);
            case Answer.Refused<CardCheckAnswer>(var status, var _, var _) ->
                new CardVerification.NoAnswer("bank: " + status);
            case Answer.Unknown<CardCheckAnswer>(var why) -> new CardVerification.NoAnswer(why);
        };
    }

    private static CardVerification understood(CardCheckAnswer said) {
        return switch (said.outcome()) {
            case "MATCH" -> new CardVerification.Match(said.bankName() == null ? "" : said.bankName());
            case "MISMATCH" -> new CardVerification.Mismatch();
            case "UNKNOWN_CARD" -> new CardVerification.UnknownCard();
            default -> new CardVerification.NoAnswer("outcome not known");
        };
    }
}
