package com.hedai.payment.ledger;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import com.hedai.payment.journal.Entries;
import com.hedai.payment.journal.Voucher;
import org.springframework.stereotype.Component;

/** Books how repayments were spread, and what was written off (还款分配入账). */
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
        switch (fact.type()) {
            case "RepaymentAllocated" -> {
                var allocated = fact.data(RepaymentAllocated.class);
                Entries.repaymentAllocated(voucher(fact, allocated), allocated.allocation())
                        .ifPresent(ledger::book);
            }
            case "RecoveryAllocated" -> {
                var allocated = fact.data(RepaymentAllocated.class);
                Entries.recovered(voucher(fact, allocated), allocated.allocation())
                        .ifPresent(ledger::book);
            }
            case "RepaymentReallocated" -> {
                var moved = fact.data(RepaymentReallocated.class);
                var voucher =
                        new Voucher(fact.institutionId(), moved.loanId(), moved.transactionId(), moved.businessOn());
                Entries.repaymentReallocated(voucher, moved.allocation()).ifPresent(ledger::book);
            }
            case "LoanWrittenOff" -> writtenOff(fact, fact.data(LoanWrittenOff.class));
            default -> {}
        }
    }

    private void writtenOff(Fact fact, LoanWrittenOff loan) {
        if (loan.principal().isPositive()) {
            var voucher = new Voucher(fact.institutionId(), loan.loanId(), loan.transactionId(), loan.businessOn());
            ledger.book(Entries.writtenOff(voucher, loan.principal()));
        }
    }

    private static Voucher voucher(Fact fact, RepaymentAllocated allocated) {
        return new Voucher(fact.institutionId(), allocated.loanId(), allocated.repaymentId(), allocated.businessOn());
    }
}
