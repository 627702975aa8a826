package com.hedai.payment.ledger;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import com.hedai.payment.journal.Entries;
import com.hedai.payment.journal.Voucher;
import org.springframework.stereotype.Component;

/** Books how repayments were spread (还款分配入账). */
@Component
class AllocationReader implements FactReader {
    private final Ledger ledger;

    AllocationReader(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "payment-allocations";
    }

    @Override
    public String source() {
        return "loan-service";
    }

    @Override
    public void apply(Fact fact) {
        if (!fact.type().equals("RepaymentAllocated")) {
            return;
        }
        var allocated = fact.data(RepaymentAllocated.class);
        var voucher =
                new Voucher(fact.institutionId(), allocated.loanId(), allocated.repaymentId(), allocated.businessOn());
        Entries.repaymentAllocated(voucher, allocated.allocation()).ifPresent(ledger::book);
    }
}
