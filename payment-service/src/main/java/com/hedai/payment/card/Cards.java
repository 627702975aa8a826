package com.hedai.payment.card;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cards of all borrowers (银行卡库). */
@Component
public class Cards {
    private final CardMapper mapper;
    private final Vault vault;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Cards(CardMapper mapper, Vault vault, AuditTrail audit, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.vault = vault;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether the card may be used for this borrower in these books. */
    public boolean belongs(UUID cardId, UUID borrowerId, UUID institutionId) {
        return mapper.find(cardId)
                .filter(card -> card.borrowerId().equals(borrowerId))
                .filter(card -> card.institutionId().equals(institutionId))
                .isPresent();
    }

    /** Opens the seal, for a call to a bank. */
    public ClearCard open(UUID cardId) {
        var card = mapper.find(cardId).orElseThrow(() -> new IllegalStateException("card " + cardId + " is missing"));
        return new ClearCard(
                vault.decrypt(Card.NUMBER, card.id(), card.number()),
                vault.decrypt(Card.HOLDER_NAME, card.id(), card.holderName()));
    }

    Optional<Card> find(Actor borrower, CardNumber number) {
        return mapper.findByNumber(borrower.accountId(), index(number));
    }

    List<Card> of(Actor borrower) {
        return mapper.ofBorrower(borrower.accountId());
    }

    /** Keeps a card that the bank has just confirmed; the one that is kept already when another request was faster. */
    @Transactional
    Card keep(Actor borrower, UUID verificationId, CardNumber number, String holderName, String bankName) {
        mapper.answerVerification(verificationId, "MATCH");
        audit.changed("payment:card:verify", "card-verification", verificationId, "outcome");
        var card = seal(borrower, number, holderName, bankName);
        try {
            mapper.add(card);
        } catch (DuplicateKeyException faster) {
            return find(borrower, number).orElseThrow(() -> faster);
        }
        audit.created("payment:card:create", "bank-card", card.id(), "number", "holderName", "bankName");
        return card;
    }

    private Card seal(Actor borrower, CardNumber number, String holderName, String bankName) {
        var id = ids.next();
        var owner = borrower.accountId();
        return new Card(
                id,
                borrower.institutionId(),
                owner,
                vault.encrypt(owner, Card.NUMBER, id, number.digits()),
                index(number),
                vault.encrypt(owner, Card.HOLDER_NAME, id, holderName),
                number.firstDigits(),
                number.lastDigits(),
                bankName,
                clock.instant());
    }

    private byte[] index(CardNumber number) {
        return vault.blindIndex(Card.NUMBER, number.digits());
    }
}
