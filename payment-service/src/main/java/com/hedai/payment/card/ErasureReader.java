package com.hedai.payment.card;

import com.hedai.commons.crypto.Vault;
import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Destroys the cards of a borrower who was erased (删除银行卡); nobody with a loan is. */
@Component
class ErasureReader implements FactReader {
    private final CardMapper mapper;
    private final Vault vault;

    ErasureReader(CardMapper mapper, Vault vault) {
        this.mapper = mapper;
        this.vault = vault;
    }

    /** The slice of the fact that matters here. */
    record BorrowerErased(UUID accountId) {}

    @Override
    public String name() {
        return "payment-erasures";
    }

    @Override
    public String source() {
        return "user-service";
    }

    @Override
    public void apply(Fact fact) {
        if (fact.type().equals("BorrowerErased")) {
            var borrower = fact.data(BorrowerErased.class).accountId();
            mapper.deleteOf(borrower);
            vault.erase(borrower);
        }
    }
}
