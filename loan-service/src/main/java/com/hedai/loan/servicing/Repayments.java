package com.hedai.loan.servicing;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.id.Ids;
import com.hedai.commons.money.Money;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.message.MessageTemplate;
import com.hedai.loan.message.Messages;
import com.hedai.loan.servicing.BookMapper.Recognised;
import com.hedai.loan.servicing.LoanBook.Repaid;
import com.hedai.loan.servicing.LoanTransaction.Dates;
import com.hedai.loan.servicing.PaymentFacts.RepaymentReceived;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books money that came in (还款入账): each receipt once, whatever the order in which receipts are reported. */
@Component
class Repayments {
    private final LoanMapper loans;
    private final Books books;
    private final BookMapper rows;
    private final Deductions deductions;
    private final List<ArrearsCleared> listeners;
    private final Messages messages;
    private final BusinessDays days;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Repayments(
            LoanMapper loans,
            Books books,
            BookMapper rows,
            Deductions deductions,
            List<ArrearsCleared> listeners,
            Messages messages,
            BusinessDays days,
            Outbox outbox,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.loans = loans;
        this.books = books;
        this.rows = rows;
        this.deductions = deductions;
        this.listeners = listeners;
        this.messages = messages;
        this.days = days;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void receive(RepaymentReceived receipt) {
        var loan = loans.lock(receipt.loanId())
                .orElseThrow(() -> new IllegalStateException("loan: " + receipt.loanId() + " (expected: one of ours)"));
        if (rows.isBooked(TransactionKind.REPAYMENT, receipt.receiptId())) {
            return;
        }
        if (!loan.status().isOpen() && loan.status() != LoanStatus.SETTLED) {
            throw new IllegalStateException(
                    "receipt for " + loan.number() + " in " + loan.status() + " (expected: a loan that was paid out)");
        }
        var dates = dates(loan, deductions.settlesOn(receipt.receiptId()).orElse(receipt.valueOn()));
        var before = books.load(loan);
        var accrual = rows.accrual(loan.id()).orElseThrow();
        var repaid = before.receive(
                receipt.amount(), dates.valueOn(), accruedTo(accrual, dates), loan.order(), loan.settlement());
        books.save(before, repaid.book());
        record(loan, receipt, dates, repaid);
        correctAccrual(loan, dates, accrual, repaid.book());
        moveLoan(loan, dates, repaid);
        deductions.received(receipt.receiptId());
    }

    /** The books know no later day than their own, so money counts from that day at the latest. */
    private Dates dates(Loan loan, LocalDate valueOn) {
        var bookedOn = days.booking(loan.institutionId());
        return new Dates(valueOn.isAfter(bookedOn) ? bookedOn : valueOn, bookedOn, clock.instant());
    }

    private static LocalDate accruedTo(LoanAccrual accrual, Dates dates) {
        return accrual.accruedToOn().isAfter(dates.valueOn()) ? accrual.accruedToOn() : dates.valueOn();
    }

    private void record(Loan loan, RepaymentReceived receipt, Dates dates, Repaid repaid) {
        var allocated = repaid.allocation().total();
        var surplus = repaid.allocation().surplus();
        books.record(
                LoanTransaction.of(
                        ids.next(), loan, TransactionKind.REPAYMENT, receipt.receiptId(), dates, allocated, surplus),
                repaid);
        if (!repaid.penaltyChange().isZero()) {
            rows.insertTransaction(LoanTransaction.of(
                    ids.next(),
                    loan,
                    TransactionKind.PENALTY_ADJUSTMENT,
                    receipt.receiptId(),
                    dates,
                    new Owed(Money.ZERO, repaid.penaltyChange(), Money.ZERO, Money.ZERO),
                    Money.ZERO));
        }
        outbox.publish(
                "RepaymentAllocated",
                loan.id(),
                loan.institutionId(),
                RepaymentAllocated.of(receipt, loan, dates, allocated, surplus));
        audit.changed("loan:repayment:allocate", Loans.OBJECT, loan.id(), "paid");
    }

    /** A settled loan has no interest but what it was settled with; days recognised beyond that are taken back. */
    private void correctAccrual(Loan loan, Dates dates, LoanAccrual accrual, LoanBook book) {
        if (!book.isSettled()) {
            return;
        }
        var subsidised = loan.subsidised(book.principalRepaid(), accrual.accruedToOn());
        rows.saveAccruals(List.of(
                new LoanAccrual(loan.id(), accrual.accruedToOn(), book.interest(), subsidised, accrual.daysPastDue())));
        rows.addToTotal(
                loan.institutionId(),
                dates.bookedOn(),
                0,
                new Recognised(
                        book.interest().minus(accrual.interest()), Money.ZERO, subsidised.minus(accrual.subsidised())));
    }

    private void moveLoan(Loan loan, Dates dates, Repaid repaid) {
        var daysPastDue = repaid.book().daysPastDue(dates.bookedOn());
        var status = statusAfter(repaid, daysPastDue);
        var settledNow = status == LoanStatus.SETTLED && loan.status() != LoanStatus.SETTLED;
        loans.repaid(
                loan.id(),
                status,
                settledNow ? dates.valueOn() : loan.settledOn(),
                repaid.allocation().surplus());
        rows.updateDaysPastDue(loan.id(), daysPastDue);
        if (settledNow) {
            outbox.publish("LoanSettled", loan.id(), loan.institutionId(), new LoanSettled(loan.id(), dates.valueOn()));
            audit.changed("loan:loan:settle", Loans.OBJECT, loan.id(), "status");
            messages.tell(
                    settledMessage(loan),
                    loan.institutionId(),
                    loan.borrowerId(),
                    MessageTemplate.LOAN_SETTLED,
                    Map.of("number", loan.number()));
        }
        if (loan.status() == LoanStatus.OVERDUE && status != LoanStatus.OVERDUE) {
            listeners.forEach(listener -> listener.cleared(loan.id()));
        }
    }

    /** A loan is settled once, and told of once. */
    private static UUID settledMessage(Loan loan) {
        return UUID.nameUUIDFromBytes((loan.id() + "/settled").getBytes(StandardCharsets.UTF_8));
    }

    private static LoanStatus statusAfter(Repaid repaid, int daysPastDue) {
        if (repaid.book().isSettled()) {
            return LoanStatus.SETTLED;
        }
        return daysPastDue > 0 ? LoanStatus.OVERDUE : LoanStatus.ACTIVE;
    }

    /** A fact (事实): money was split over what was owed (还款已分配). */
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

        static RepaymentAllocated of(RepaymentReceived receipt, Loan loan, Dates dates, Owed allocated, Money surplus) {
            return new RepaymentAllocated(
                    receipt.receiptId(),
                    loan.id(),
                    dates.bookedOn(),
                    dates.valueOn(),
                    receipt.amount(),
                    allocated.fee(),
                    allocated.penalty(),
                    allocated.interest(),
                    allocated.principal(),
                    surplus);
        }
    }

    /** A fact (事实): nothing is owed on a loan any more (贷款已结清). */
    record LoanSettled(UUID loanId, LocalDate settledOn) {}
}
