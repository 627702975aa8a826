package com.hedai.loan.servicing;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.money.Money;
import com.hedai.commons.web.Refusal;
import com.hedai.lending.servicing.Effect;
import com.hedai.lending.servicing.LoanBook;
import com.hedai.lending.servicing.LoanEvent;
import com.hedai.lending.servicing.LoanEvent.Received;
import com.hedai.lending.servicing.LoanHistory;
import com.hedai.lending.servicing.LoanHistory.Entry;
import com.hedai.lending.servicing.Owed;
import com.hedai.loan.LoanReason;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.message.MessageTemplate;
import com.hedai.loan.message.Messages;
import com.hedai.loan.servicing.BookMapper.Recognised;
import com.hedai.loan.servicing.LoanTransaction.Dates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what happened to a loan (贷后入账): a transaction that never changes, and everything that follows from it. The loan is worked out
 * anew from its whole history, so the order in which things are booked makes no difference. The caller holds the loan's row lock.
 */
@Component
class Bookings {
    private final LoanMapper loans;
    private final Books books;
    private final BookMapper rows;
    private final List<ArrearsCleared> listeners;
    private final Messages messages;
    private final BusinessDays days;
    private final LedgerFacts facts;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Bookings(
            LoanMapper loans,
            Books books,
            BookMapper rows,
            List<ArrearsCleared> listeners,
            Messages messages,
            BusinessDays days,
            LedgerFacts facts,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.loans = loans;
        this.books = books;
        this.rows = rows;
        this.listeners = listeners;
        this.messages = messages;
        this.days = days;
        this.facts = facts;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Books an event. */
    @Transactional(propagation = Propagation.MANDATORY)
    void book(Loan loan, TransactionKind kind, UUID sourceId, LoanEvent event) {
        var history = books.history(loan).with(new Entry(rows.nextSequence(loan.id()), event, false));
        var received = event instanceof Received money ? money.amount() : Money.ZERO;
        var change = change(loan, history, received);
        var transaction =
                transaction(loan, kind, sourceId, event.valueOn(), change).with(LoanEvents.details(event));
        save(loan, transaction, change);
    }

    /** Takes a transaction back: what it changed, it never did; its money is held for the borrower. */
    @Transactional(propagation = Propagation.MANDATORY)
    void reverse(Loan loan, StoredEvent reversed) {
        var history = without(books.history(loan), reversed);
        var change = change(loan, history, Money.ZERO);
        var transaction = transaction(loan, TransactionKind.REVERSAL, reversed.id(), reversed.valueOn(), change)
                .reversing(reversed.id());
        save(loan, transaction, change);
    }

    /** A history in which a transaction does not count. */
    private static LoanHistory without(LoanHistory history, StoredEvent reversed) {
        var entries = history.entries().stream()
                .map(entry -> entry.sequence() == reversed.sequence()
                        ? new Entry(entry.sequence(), entry.event(), true)
                        : entry)
                .toList();
        return history.withEntries(entries);
    }

    /**
     * What a booking changes.
     *
     * @param interest how much more of it belongs to the days on which it was recognised
     * @param needsReplay the rows alone do not say how the loan goes on
     */
    private record Change(
            LoanAccrual accrual, LoanBook before, LoanBook after, Effect effect, Money interest, boolean needsReplay) {
        Money penalty() {
            return after.penalty().minus(before.penalty());
        }
    }

    private Change change(Loan loan, LoanHistory history, Money received) {
        var accrual = rows.accrual(loan.id()).orElseThrow();
        var latest = history.latest(accrual.accruedToOn());
        var before = books.kept(loan);
        var after = history.replay(latest).book();
        var effect = Effect.between(before, after, received);
        if (loan.surplus().plus(effect.surplus()).isNegative()) {
            throw new Refusal(LoanReason.SURPLUS_GIVEN_BACK);
        }
        return new Change(
                accrual,
                before,
                after,
                effect,
                recognised(loan, accrual, after),
                !after.isEven() || !history.isInOrder());
    }

    /** A loan that is charged off was recognised until then, so only those days are made up for. */
    private Money recognised(Loan loan, LoanAccrual accrual, LoanBook after) {
        if (loan.chargedOffOn() == null || !loan.chargedOffOn().isBefore(accrual.accruedToOn())) {
            return after.interestAccrued(accrual.accruedToOn()).minus(accrual.interest());
        }
        return after.interestAccrued(loan.chargedOffOn()).minus(books.load(loan).interestAccrued(loan.chargedOffOn()));
    }

    private LoanTransaction transaction(
            Loan loan, TransactionKind kind, UUID sourceId, LocalDate valueOn, Change change) {
        var dates = new Dates(valueOn, days.booking(loan.institutionId()), clock.instant());
        return LoanTransaction.of(
                ids.next(),
                loan,
                kind,
                sourceId,
                dates,
                change.effect().total(),
                change.effect().surplus());
    }

    private void save(Loan loan, LoanTransaction transaction, Change change) {
        rows.insertTransaction(transaction);
        var parts = new ArrayList<TransactionPart>();
        change.effect().shares().forEach((number, share) -> parts.add(TransactionPart.of(transaction, number, share)));
        if (!parts.isEmpty()) {
            rows.insertParts(parts);
        }
        adjustPenalty(loan, transaction, change.penalty());
        books.keep(loan.id(), change.after());
        correctAccrual(loan, transaction, change);
        facts.booked(loan, transaction, change.after().unpaid());
        audit.changed(operation(transaction.kind()), Loans.OBJECT, loan.id(), "paid");
        moveLoan(loan, transaction, change);
    }

    private void adjustPenalty(Loan loan, LoanTransaction transaction, Money change) {
        if (!change.isZero()) {
            rows.insertTransaction(LoanTransaction.of(
                    ids.next(),
                    loan,
                    TransactionKind.PENALTY_ADJUSTMENT,
                    transaction.kind() == TransactionKind.REVERSAL ? transaction.id() : transaction.sourceId(),
                    new Dates(transaction.valueOn(), transaction.bookedOn(), transaction.bookedAt()),
                    new Owed(Money.ZERO, change, Money.ZERO, Money.ZERO),
                    Money.ZERO));
        }
    }

    /** Days that were recognised otherwise than they turned out are made up for on the day of booking. */
    private void correctAccrual(Loan loan, LoanTransaction transaction, Change change) {
        var accrual = change.accrual();
        var interest = change.after().interestAccrued(accrual.accruedToOn());
        var subsidised = loan.subsidised(change.after().principalRepaid(), accrual.accruedToOn());
        if (interest.equals(accrual.interest()) && subsidised.equals(accrual.subsidised())) {
            return;
        }
        rows.saveAccruals(List.of(
                new LoanAccrual(loan.id(), accrual.accruedToOn(), interest, subsidised, accrual.daysPastDue())));
        rows.addToTotal(
                loan.institutionId(),
                transaction.bookedOn(),
                0,
                new Recognised(change.interest(), Money.ZERO, subsidised.minus(accrual.subsidised())));
    }

    private void moveLoan(Loan loan, LoanTransaction transaction, Change change) {
        var book = change.after();
        var daysPastDue = book.daysPastDue(transaction.bookedOn());
        var status = statusAfter(loan, transaction, book, daysPastDue);
        var isSettled = status == LoanStatus.SETTLED;
        var settledNow = isSettled && loan.status() != LoanStatus.SETTLED;
        loans.booked(
                loan.id(),
                status,
                settledNow ? transaction.valueOn() : isSettled ? loan.settledOn() : null,
                change.effect().surplus(),
                change.needsReplay(),
                book.instalments().getLast().dueOn());
        rows.updateDaysPastDue(loan.id(), daysPastDue);
        if (settledNow) {
            settled(loan, transaction.valueOn());
        }
        if (loan.status() == LoanStatus.OVERDUE && status != LoanStatus.OVERDUE) {
            var isPaid = transaction.kind() == TransactionKind.REPAYMENT;
            listeners.forEach(listener -> listener.cleared(loan.id(), isPaid));
        }
    }

    private void settled(Loan loan, LocalDate on) {
        facts.settled(loan, on);
        audit.changed("loan:loan:settle", Loans.OBJECT, loan.id(), "status");
        messages.tell(
                settledMessage(loan),
                loan.institutionId(),
                loan.borrowerId(),
                MessageTemplate.LOAN_SETTLED,
                Map.of("number", loan.number()));
    }

    /** A loan is told of as settled once, also when it was open again in between. */
    private static UUID settledMessage(Loan loan) {
        return UUID.nameUUIDFromBytes((loan.id() + "/settled").getBytes(StandardCharsets.UTF_8));
    }

    private static LoanStatus statusAfter(Loan loan, LoanTransaction transaction, LoanBook book, int daysPastDue) {
        if (book.isSettled()) {
            return LoanStatus.SETTLED;
        }
        if (transaction.kind() == TransactionKind.WRITE_OFF || loan.status() == LoanStatus.WRITTEN_OFF) {
            return LoanStatus.WRITTEN_OFF;
        }
        return daysPastDue > 0 ? LoanStatus.OVERDUE : LoanStatus.ACTIVE;
    }

    private static String operation(TransactionKind kind) {
        return switch (kind) {
            case REPAYMENT -> "loan:repayment:allocate";
            case RECOVERY -> "loan:recovery:allocate";
            default -> "loan:change:apply";
        };
    }
}
