package com.hedai.payment.card;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.Refusal;
import com.hedai.payment.PaymentReason;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cards")
class CardController {
    private final CardBinding binding;
    private final Cards cards;
    private final AuditTrail audit;

    CardController(CardBinding binding, Cards cards, AuditTrail audit) {
        this.binding = binding;
        this.cards = cards;
        this.audit = audit;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("payment:card:create")
    CardView add(Actor borrower, @Valid @RequestBody NewCard card) {
        if (!CardNumber.isCardNumber(card.cardNumber())) {
            throw new Refusal(PaymentReason.CARD_NUMBER_INVALID).at("cardNumber");
        }
        return CardView.of(binding.add(borrower, CardNumber.of(card.cardNumber()), card.phone()));
    }

    @GetMapping
    @Allowed("payment:card:read")
    Page<CardView> list(Actor borrower) {
        var own = cards.of(borrower).stream().map(CardView::of).toList();
        audit.viewed(
                "payment:card:read", "bank-card", own.stream().map(CardView::id).toList());
        return new Page<>(own, null);
    }
}
