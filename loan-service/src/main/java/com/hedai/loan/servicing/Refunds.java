package com.hedai.loan.servicing;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.money.Money;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.lending.servicing.Owed;
import com.hedai.loan.LoanReason;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.servicing.LoanTransaction.Dates;
import com.hedai.loan.servicing.PaymentFacts.RefundFailed;
import com.hedai.loan.servicing.PaymentFacts.RefundSettled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Surplus that goes back to borrowers (溢缴款退还). It leaves the loan when a second person confirms, so it cannot be given back
 * twice, and comes back when the bank does not take it.
 */
@Component
class Refunds {
    static final String OBJECT = "surplus-refund";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 6;

    private final RefundMapper rows;
    private final LoanMapper loans;
    private final BookMapper books;
    private final BusinessDays days;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Refunds(
            RefundMapper rows,
            LoanMapper loans,
            BookMapper books,
            BusinessDays days,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.loans = loans;
        this.books = books;
        this.days = days;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses more than the surplus. */
    static void check(Loan loan, Refund refund) {
        LoanCommand.REFUND.check(loan);
        if (!refund.amount().isPositive()) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at("amount");
        }
        if (refund.amount().compareTo(loan.surplus()) > 0) {
            throw Refusal.of(LoanReason.SURPLUS_TOO_SMALL, loan.surplus()).at("amount");
        }
    }

    /** Takes the confirmed amount out of the surplus and orders its payment. */
    @Transactional(propagation = Propagation.MANDATORY)
    void order(UUID loanId, Refund refund) {
        var loan = loans.lock(loanId).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
        check(loan, refund);
        var order =
                SurplusRefund.confirmed(ids.next(), loan, refund, days.booking(loan.institutionId()), clock.instant());
        rows.insert(order);
        move(loan, TransactionKind.REFUND, order, refund.amount().negated());
        audit.created("loan:refund:order", OBJECT, order.id());
    }

    List<SurplusRefund> ofLoan(UUID loanId) {
        return rows.ofLoan(loanId);
    }

    /** Takes the next refund that is due; if the sender dies, it is due again after the pause, under the same id. */
    @Transactional
    Optional<SurplusRefund> take() {
        var now = clock.instant();
        var due = rows.takeDue(now);
        due.ifPresent(refund -> rows.tried(refund.id(), pauseFrom(now, refund.attempts())));
        return due;
    }

    /** The payment service has it; how it ends comes as a fact. */
    @Transactional
    void sent(UUID id) {
        if (rows.sent(id) == 1) {
            audit.changed("loan:refund:accept", OBJECT, id, "status");
        }
    }

    /** The money is on the borrower's card. */
    @Transactional(propagation = Propagation.MANDATORY)
    void paid(RefundSettled fact) {
        if (rows.paid(fact.refundId()) == 1) {
            audit.changed("loan:refund:pay", OBJECT, fact.refundId(), "status");
        }
    }

    /** The bank did not take it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void fail(RefundFailed fact) {
        putBack(fact.loanId(), fact.refundId(), fact.reason());
    }

    /** The payment service will not do it. */
    @Transactional
    void refuse(SurplusRefund refund, String reason) {
        putBack(refund.loanId(), refund.id(), reason);
    }

    private void putBack(UUID loanId, UUID refundId, String reason) {
        var loan = loans.lock(loanId).orElseThrow();
        var refund = rows.lock(refundId).orElseThrow();
        if (rows.failed(refundId, reason) == 1) {
            move(loan, TransactionKind.REFUND_RETURNED, refund, refund.amount());
            audit.changed("loan:refund:fail", OBJECT, refundId, "status");
        }
    }

    private void move(Loan loan, TransactionKind kind, SurplusRefund refund, Money change) {
        var today = days.booking(loan.institutionId());
        if (loans.changeSurplus(loan.id(), change) != 1) {
            throw new IllegalStateException("surplus of " + loan.number() + ": " + loan.surplus() + " " + change);
        }
        books.insertTransaction(LoanTransaction.of(
                ids.next(), loan, kind, refund.id(), new Dates(today, today, clock.instant()), Owed.NOTHING, change));
    }

    private static Instant pauseFrom(Instant now, int attempts) {
        return now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS)));
    }
}
