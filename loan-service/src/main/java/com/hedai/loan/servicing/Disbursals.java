package com.hedai.loan.servicing;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.id.Ids;
import com.hedai.commons.money.Money;
import com.hedai.lending.servicing.LoanHistory;
import com.hedai.lending.servicing.Owed;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.servicing.LoanTransaction.Dates;
import com.hedai.loan.servicing.PaymentFacts.DisbursementFailed;
import com.hedai.loan.servicing.PaymentFacts.DisbursementSettled;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a disbursement does to a loan (放款入账): its schedule runs from the value date of the bank. */
@Component
class Disbursals {
    private final LoanMapper loans;
    private final BookMapper books;
    private final List<DisbursementOutcome> listeners;
    private final BusinessDays days;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Disbursals(
            LoanMapper loans,
            BookMapper books,
            List<DisbursementOutcome> listeners,
            BusinessDays days,
            Outbox outbox,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.loans = loans;
        this.books = books;
        this.listeners = listeners;
        this.days = days;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void settle(DisbursementSettled fact) {
        var loan = lock(fact.loanId());
        if (books.isBooked(TransactionKind.DISBURSEMENT, fact.disbursementId())) {
            return;
        }
        LoanCommand.PAY_OUT.check(loan);
        if (!fact.amount().equals(loan.principal())) {
            throw new IllegalStateException(
                    "disbursed on " + loan.number() + ": " + fact.amount() + " (expected: " + loan.principal() + ")");
        }
        activate(loan, fact);
        listeners.forEach(listener -> listener.settled(loan.id(), loan.applicationId(), fact.valueOn()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void fail(DisbursementFailed fact) {
        var loan = lock(fact.loanId());
        if (loan.status() == LoanStatus.DISBURSEMENT_FAILED || loan.status() == LoanStatus.CANCELLED) {
            return;
        }
        LoanCommand.FAIL_TO_PAY_OUT.check(loan);
        loans.failed(loan.id(), fact.reason());
        audit.changed("loan:loan:fail-disbursement", Loans.OBJECT, loan.id(), "status");
        listeners.forEach(listener -> listener.failed(loan.id(), loan.applicationId(), fact.reason()));
    }

    private Loan lock(UUID loanId) {
        return loans.lock(loanId)
                .orElseThrow(() -> new IllegalStateException("loan: " + loanId + " (expected: one of ours)"));
    }

    private void activate(Loan loan, DisbursementSettled fact) {
        var plan = new LoanHistory(loan.servicing(), fact.valueOn(), loan.terms(fact.valueOn()), List.of())
                .replay(fact.valueOn())
                .book()
                .instalments();
        books.insertInstalments(plan.stream()
                .map(instalment -> InstalmentRow.of(loan.id(), instalment))
                .toList());
        books.saveAccruals(List.of(new LoanAccrual(loan.id(), fact.valueOn(), Money.ZERO, Money.ZERO, 0)));
        books.insertTransaction(LoanTransaction.of(
                ids.next(),
                loan,
                TransactionKind.DISBURSEMENT,
                fact.disbursementId(),
                new Dates(fact.valueOn(), days.booking(loan.institutionId()), clock.instant()),
                new Owed(Money.ZERO, Money.ZERO, Money.ZERO, loan.principal()),
                Money.ZERO));
        loans.activate(loan.id(), fact.valueOn(), plan.getLast().dueOn());
        outbox.publish(
                "LoanActivated",
                loan.id(),
                loan.institutionId(),
                new LoanActivated(loan.id(), loan.principal(), fact.valueOn()));
        audit.changed("loan:loan:activate", Loans.OBJECT, loan.id(), "status", "value_on");
    }

    /** A fact (事实): interest runs on a loan (贷款已生效). */
    record LoanActivated(UUID loanId, Money principal, LocalDate valueOn) {}
}
