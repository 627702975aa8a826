package com.hedai.loan.material;

import com.hedai.commons.crypto.Vault;
import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Destroys what a borrower uploaded who was erased (删除申请材料). Whoever applied is not erased; should an application have come in
 * while the erasure was confirmed, what belongs to it stays, as the law asks.
 */
@Component
class ErasureReader implements FactReader {
    private final MaterialMapper rows;
    private final Vault vault;

    ErasureReader(MaterialMapper rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /** The slice of the fact that matters here. */
    record BorrowerErased(UUID accountId) {}

    @Override
    public String name() {
        return "loan-erasures";
    }

    @Override
    public String source() {
        return "user-service";
    }

    @Override
    public void apply(Fact fact) {
        if (!fact.type().equals("BorrowerErased")) {
            return;
        }
        var borrower = fact.data(BorrowerErased.class).accountId();
        rows.deleteWaiting(borrower);
        if (rows.applications(borrower) == 0) {
            vault.erase(borrower);
        }
    }
}
