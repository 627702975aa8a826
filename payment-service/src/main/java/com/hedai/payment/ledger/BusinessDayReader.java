package com.hedai.payment.ledger;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import org.springframework.stereotype.Component;

/** Follows the business dates of lenders (会计日跟随). */
@Component
class BusinessDayReader implements FactReader {
    private final BusinessDateMapper rows;

    BusinessDayReader(BusinessDateMapper rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "payment-business-days";
    }

    @Override
    public String source() {
        return "loan-service";
    }

    @Override
    public void apply(Fact fact) {
        if (fact.type().equals("BusinessDayClosed")) {
            var closed = fact.data(BusinessDayClosed.class);
            rows.move(closed.institutionId(), closed.next());
        }
    }
}
