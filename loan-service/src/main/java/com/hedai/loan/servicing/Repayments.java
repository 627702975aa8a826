package com.hedai.loan.servicing;

import com.hedai.lending.servicing.LoanEvent.Received;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.servicing.PaymentFacts.RepaymentReceived;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books money that came in (还款入账): each receipt once, whatever the order in which receipts are reported. */
@Component
class Repayments {
    private final LoanMapper loans;
    private final BookMapper rows;
    private final Bookings bookings;
    private final Deductions deductions;
    private final BusinessDays days;

    Repayments(LoanMapper loans, BookMapper rows, Bookings bookings, Deductions deductions, BusinessDays days) {
        this.loans = loans;
        this.rows = rows;
        this.bookings = bookings;
        this.deductions = deductions;
        this.days = days;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void receive(RepaymentReceived receipt) {
        var loan = loans.lock(receipt.loanId())
                .orElseThrow(() -> new IllegalStateException("loan: " + receipt.loanId() + " (expected: one of ours)"));
        if (rows.isReceived(receipt.receiptId())) {
            return;
        }
        LoanCommand.RECEIVE.check(loan);
        var kind = loan.status() == LoanStatus.WRITTEN_OFF ? TransactionKind.RECOVERY : TransactionKind.REPAYMENT;
        var valueOn = valueOn(loan, deductions.settlesOn(receipt.receiptId()).orElse(receipt.valueOn()));
        bookings.book(
                loan,
                kind,
                receipt.receiptId(),
                new Received(valueOn, receipt.amount(), deductions.excess(receipt.receiptId())));
        deductions.received(receipt.receiptId());
    }

    /** The books know no later day than their own, so money counts from that day at the latest; and no earlier than the loan itself. */
    private LocalDate valueOn(Loan loan, LocalDate reported) {
        var bookedOn = days.booking(loan.institutionId());
        var latest = reported.isAfter(bookedOn) ? bookedOn : reported;
        return loan.notBeforeItsValueDate(latest);
    }
}
