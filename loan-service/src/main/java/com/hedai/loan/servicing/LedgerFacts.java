package com.hedai.loan.servicing;

import com.hedai.commons.feed.Outbox;
import com.hedai.commons.money.Money;
import com.hedai.lending.servicing.Owed;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What others are told of bookings (入账事实), the ledger first. */
@Component
class LedgerFacts {
    private final Outbox outbox;

    LedgerFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param left what is still owed afterwards */
    void booked(Loan loan, LoanTransaction transaction, Owed left) {
        switch (transaction.kind()) {
            case REPAYMENT -> publish("RepaymentAllocated", loan, RepaymentAllocated.of(transaction));
            case RECOVERY -> publish("RecoveryAllocated", loan, RepaymentAllocated.of(transaction));
            case WRITE_OFF ->
                publish(
                        "LoanWrittenOff",
                        loan,
                        new LoanWrittenOff(
                                transaction.id(), loan.id(), transaction.bookedOn(), left.principal(), left.total()));
            default -> {}
        }
        var isMoney = transaction.kind() == TransactionKind.REPAYMENT || transaction.kind() == TransactionKind.RECOVERY;
        var moved = !transaction.principal().isZero()
                || !transaction.interest().isZero()
                || !transaction.penalty().isZero()
                || !transaction.fee().isZero();
        if (!isMoney && moved) {
            publish("RepaymentReallocated", loan, RepaymentReallocated.of(transaction));
        }
    }

    void settled(Loan loan, LocalDate on) {
        publish("LoanSettled", loan, new LoanSettled(loan.id(), on));
    }

    private void publish(String type, Loan loan, Record fact) {
        outbox.publish(type, loan.id(), loan.institutionId(), fact);
    }

    /** A fact (事实): money was split over what was owed (还款已分配); parts may be below zero where older money went elsewhere. */
    record RepaymentAllocated(
            UUID repaymentId,
            UUID loanId,
            LocalDate businessOn,
            LocalDate valueOn,
            Money total,
            Money fee,
            Money penalty,
            Money interest,
            Money principal,
            Money surplus) {

        static RepaymentAllocated of(LoanTransaction transaction) {
            return new RepaymentAllocated(
                    transaction.sourceId(),
                    transaction.loanId(),
                    transaction.bookedOn(),
                    transaction.valueOn(),
                    transaction.amount(),
                    transaction.fee(),
                    transaction.penalty(),
                    transaction.interest(),
                    transaction.principal(),
                    transaction.surplus());
        }
    }

    /** A fact (事实): money that was split before went elsewhere (还款已重新分配); the parts and the surplus add up to nothing. */
    record RepaymentReallocated(
            UUID transactionId,
            UUID loanId,
            LocalDate businessOn,
            Money fee,
            Money penalty,
            Money interest,
            Money principal,
            Money surplus) {

        static RepaymentReallocated of(LoanTransaction transaction) {
            return new RepaymentReallocated(
                    transaction.id(),
                    transaction.loanId(),
                    transaction.bookedOn(),
                    transaction.fee(),
                    transaction.penalty(),
                    transaction.interest(),
                    transaction.principal(),
                    transaction.surplus());
        }
    }

    /**
     * A fact (事实): a loan left the lender's assets (贷款已核销).
     *
     * @param claim everything that stays claimed
     */
    record LoanWrittenOff(UUID transactionId, UUID loanId, LocalDate businessOn, Money principal, Money claim) {}

    /** A fact (事实): nothing is owed on a loan any more (贷款已结清). */
    record LoanSettled(UUID loanId, LocalDate settledOn) {}
}
