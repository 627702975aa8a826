package com.hedai.payment.ledger;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import org.springframework.stereotype.Component;

/** Opens the books of a lender that joined (开立账簿). */
@Component
class InstitutionReader implements FactReader {
    private final Ledger ledger;

    InstitutionReader(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "payment-institutions";
    }

    @Override
    public String source() {
        return "user-service";
    }

    @Override
    public void apply(Fact fact) {
        if (fact.type().equals("InstitutionOpened")) {
            ledger.open(fact.data(InstitutionOpened.class).institutionId());
        }
    }
}
