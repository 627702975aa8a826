package com.hedai.loan.servicing;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.money.Money;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.lending.servicing.Excess;
import com.hedai.lending.servicing.LoanBook;
import com.hedai.loan.LoanReason;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.institution.Institution;
import com.hedai.loan.institution.OpeningStep;
import com.hedai.loan.servicing.PaymentFacts.DeductionFailed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders to deduct from cards (代扣指令). What is on its way is taken off what another order may ask for, so no money is asked for
 * twice; the loan's row is locked before the order's.
 */
@Component
class Deductions implements OpeningStep {
    static final String OBJECT = "deduction-order";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 6;

    private final DeductionMapper rows;
    private final LoanMapper loans;
    private final Books books;
    private final BusinessDays days;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Deductions(
            DeductionMapper rows,
            LoanMapper loans,
            Books books,
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

    @Override
    public void opened(Institution institution) {
        rows.release(institution.id(), institution.openedOn());
    }

    /** Orders what will be due on a day, once a loan and day; the caller holds the loan's lock. */
    void schedule(Loan loan, LocalDate on, Money due) {
        if (rows.isScheduled(loan.id(), on)) {
            return;
        }
        var order = DeductionOrder.scheduled(ids.next(), loan, on, due, clock.instant());
        rows.insert(order);
        audit.created("loan:deduction:schedule", OBJECT, order.id());
    }

    /** Lets the orders of a day go out. */
    void release(UUID institutionId, LocalDate day) {
        rows.release(institutionId, day);
    }

    /** An order the borrower asks for; refused beyond what is owed and not already on its way. */
    @Transactional(propagation = Propagation.MANDATORY)
    DeductionOrder order(UUID loanId, UUID cardId, Money amount, Excess excess) {
        var loan = loans.lock(loanId).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
        LoanCommand.REPAY.check(loan);
        if (rows.isBeingSettled(loanId)) {
            throw new Refusal(LoanReason.LOAN_BEING_SETTLED);
        }
        var most = books.load(loan).unpaid().total().minus(rows.promised(loanId));
        if (amount.compareTo(most) > 0) {
            throw Refusal.of(LoanReason.AMOUNT_OVER_OUTSTANDING, most.max(Money.ZERO))
                    .at("amount");
        }
        var today = days.booking(loan.institutionId());
        var order = DeductionOrder.active(ids.next(), loan, cardId, today, amount, excess, clock.instant());
        rows.insert(order);
        audit.created("loan:repayment:create", OBJECT, order.id());
        return order;
    }

    /** An order to settle the loan today; refused when the amount is not today's quote, or while other money is under way. */
    @Transactional(propagation = Propagation.MANDATORY)
    DeductionOrder settle(UUID loanId, UUID cardId, Money amount) {
        var loan = loans.lock(loanId).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
        LoanCommand.SETTLE.check(loan);
        var today = days.booking(loan.institutionId());
        var underWay = rows.promised(loanId);
        if (underWay.isPositive()) {
            throw new Refusal(LoanReason.PAYMENT_UNDER_WAY, underWay);
        }
        var quoted = books.load(loan).payoff(today).total();
        if (!amount.equals(quoted)) {
            throw Refusal.of(LoanReason.QUOTE_CHANGED, quoted).at("amount");
        }
        var order = DeductionOrder.settlement(ids.next(), loan, cardId, today, amount, clock.instant());
        rows.insert(order);
        audit.created("loan:settlement:create", OBJECT, order.id());
        return order;
    }

    /** What is on its way for a loan. */
    Money underWay(UUID loanId) {
        return rows.promised(loanId);
    }

    /**
     * The day from which the money of a settlement counts: the one it was quoted for. When the bank's date is later, the lender was
     * late to take what the borrower had offered, and asks no interest for that.
     */
    Optional<LocalDate> settlesOn(UUID orderId) {
        return rows.settlesOn(orderId);
    }

    /** Where money of an order goes that is more than what is due; what nobody ordered goes to the next instalments. */
    Excess excess(UUID orderId) {
        return rows.excess(orderId).orElse(Excess.NEXT_INSTALMENTS);
    }

    /** The next order that may go out, if there is one. */
    Optional<DeductionOrder> due() {
        return rows.due(clock.instant());
    }

    /**
     * Takes an order for sending, with its amount; empty when somebody else was faster or nothing is owed any more. If the sender
     * dies, the order is due again after the pause and goes out with the same id and amount.
     */
    @Transactional
    Optional<DeductionOrder> take(DeductionOrder candidate) {
        var loan = loans.lock(candidate.loanId()).orElseThrow();
        var order = rows.lock(candidate.id()).orElseThrow();
        if (order.attempts() != candidate.attempts() || order.status() != candidate.status()) {
            return Optional.empty();
        }
        var amount = order.status() == DeductionStatus.WAITING ? amount(loan, order) : order.amount();
        if (!amount.isPositive()) {
            rows.cancel(order.id());
            audit.changed("loan:deduction:cancel", OBJECT, order.id(), "status");
            return Optional.empty();
        }
        rows.sending(order.id(), amount, clock.instant().plus(pause(order.attempts())));
        audit.changed("loan:deduction:send", OBJECT, order.id(), "status");
        return rows.lock(order.id());
    }

    /** The payment service has it; how it ends comes as a fact. */
    @Transactional
    void sent(UUID orderId) {
        if (rows.sent(orderId) == 1) {
            audit.changed("loan:deduction:accept", OBJECT, orderId, "status");
        }
    }

    /** The payment service will not do it. */
    @Transactional
    void refuse(UUID orderId, String reason) {
        if (rows.failed(orderId, reason) == 1) {
            audit.changed("loan:deduction:fail", OBJECT, orderId, "status");
        }
    }

    /** The bank gave nothing; the next end of day orders what is due again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void fail(DeductionFailed fact) {
        loans.lock(fact.loanId());
        refuse(fact.deductionId(), fact.reason());
    }

    /** The money came in; the caller holds the loan's lock. */
    void received(UUID orderId) {
        if (rows.received(orderId) == 1) {
            audit.changed("loan:deduction:receive", OBJECT, orderId, "status");
        }
    }

    /** What is due and not promised already, for a scheduled order; what was asked for, for the others, if still owed. */
    private Money amount(Loan loan, DeductionOrder order) {
        if (!LoanCommand.REPAY.isAllowedIn(loan.status())) {
            return Money.ZERO;
        }
        var book = books.load(loan);
        return switch (order.kind()) {
            case SCHEDULED ->
                rows.isBeingSettled(loan.id()) || !loan.status().isOpen()
                        ? Money.ZERO
                        : book.due(days.current(loan.institutionId())).total().minus(rows.promised(loan.id()));
            case ACTIVE -> order.amount().min(book.unpaid().total().minus(rows.underWay(loan.id())));
            case SETTLEMENT -> order.amount().min(settlement(book, order));
        };
    }

    /** By the day it was quoted for, however late it goes out; less what came in since. */
    private static Money settlement(LoanBook book, DeductionOrder order) {
        return book.payoff(order.businessOn()).total();
    }

    private static Duration pause(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    }
}
