package com.hedai.commons.idempotency;

import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.security.Actor;
import java.util.UUID;

/** Keeps first answers where only the service can read them (首次答复加密): a borrower's under the key that goes when the person is erased. */
final class AnswerSeal {
    private static final Column ANSWER = Column.of("idempotency_key", "answer");
    private static final Column BODY = Column.of("idempotency_key", "body_hash");

    private final Vault vault;

    AnswerSeal(Vault vault) {
        this.vault = vault;
    }

    /** Tells whether a body is the same again; keyed, for a body may hold a card number and nothing else that is hard to guess. */
    byte[] index(String body) {
        return vault.blindIndex(BODY, body);
    }

    Encrypted close(Actor actor, UUID attempt, String answer) {
        return actor.isBorrower()
                ? vault.encrypt(actor.accountId(), ANSWER, attempt, answer)
                : vault.encrypt(ANSWER, attempt, answer);
    }

    String open(UUID attempt, Encrypted answer) {
        return vault.decrypt(ANSWER, attempt, answer);
    }
}
