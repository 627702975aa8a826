package com.hedai.loan.servicing;

import static java.util.Objects.requireNonNull;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.lending.servicing.LoanBook;
import com.hedai.lending.servicing.LoanEvent;
import com.hedai.lending.servicing.LoanEvent.Extended;
import com.hedai.lending.servicing.LoanEvent.FeeCharged;
import com.hedai.lending.servicing.LoanEvent.Paused;
import com.hedai.lending.servicing.LoanEvent.RateChanged;
import com.hedai.lending.servicing.LoanEvent.Rescheduled;
import com.hedai.lending.servicing.LoanEvent.Terminated;
import com.hedai.lending.servicing.LoanEvent.Waived;
import com.hedai.lending.servicing.LoanEvent.WrittenOff;
import com.hedai.lending.servicing.LoanHistory.Entry;
import com.hedai.lending.servicing.Owed;
import com.hedai.loan.LoanReason;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.servicing.LoanChange.ChargeOff;
import com.hedai.loan.servicing.LoanChange.Extension;
import com.hedai.loan.servicing.LoanChange.FeeCharge;
import com.hedai.loan.servicing.LoanChange.InterestPause;
import com.hedai.loan.servicing.LoanChange.RateChange;
import com.hedai.loan.servicing.LoanChange.Rescheduling;
import com.hedai.loan.servicing.LoanChange.Reversal;
import com.hedai.loan.servicing.LoanChange.Termination;
import com.hedai.loan.servicing.LoanChange.Waiver;
import com.hedai.loan.servicing.LoanChange.WriteOff;
import com.hedai.loan.servicing.LoanTransaction.Dates;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes of running loans (贷款变更): held to what is possible when they are proposed, and again when they are applied. */
@Component
class LoanChanges {
    /** A borrower may ask for so many more days. */
    static final int LONGEST_EXTENSION = 3;

    private static final int LONGEST_WAIT = 92;
    private static final int LONGEST_PAUSE = 366;

    private final LoanMapper loans;
    private final Books books;
    private final BookMapper rows;
    private final Bookings bookings;
    private final ChangeOffers offers;
    private final BusinessDays days;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    LoanChanges(
            LoanMapper loans,
            Books books,
            BookMapper rows,
            Bookings bookings,
            ChangeOffers offers,
            BusinessDays days,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.loans = loans;
        this.books = books;
        this.rows = rows;
        this.bookings = bookings;
        this.offers = offers;
        this.days = days;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses what could not be applied today. */
    void check(Loan loan, LoanChange change) {
        switch (change) {
            case Reversal reversal -> reversed(loan, reversal);
            case ChargeOff _ -> checkChargeOff(loan);
            case Rescheduling rescheduling -> {
                offers.checkNoneOpen(loan);
                after(loan, rescheduling);
            }
            default -> event(loan, change, current(loan));
        }
    }

    /** Applies what two people decided; new terms are offered to the borrower first. */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(UUID loanId, LoanChange change) {
        var loan = lock(loanId);
        switch (change) {
            case Reversal reversal -> bookings.reverse(loan, reversed(loan, reversal));
            case ChargeOff _ -> chargeOff(loan);
            case Rescheduling rescheduling -> {
                after(loan, rescheduling);
                offers.open(loan, rescheduling);
            }
            default -> bookings.book(loan, command(change).kind(), ids.next(), event(loan, change, booking(loan)));
        }
    }

    /** The borrower agreed to new terms. */
    @Transactional
    void accept(UUID loanId, UUID offerId) {
        var loan = lock(loanId);
        var terms = offers.accept(loan, offerId);
        bookings.book(loan, TransactionKind.RESCHEDULING, offerId, event(loan, terms, booking(loan)));
    }

    @Transactional
    void refuse(UUID loanId, UUID offerId) {
        offers.refuse(lock(loanId), offerId);
    }

    /** The loan as it would be if a change was applied today. */
    LoanBook after(Loan loan, LoanChange change) {
        var event = event(loan, change, current(loan));
        try {
            return books.history(loan)
                    .with(new Entry(Integer.MAX_VALUE, event, false))
                    .replay(event.valueOn())
                    .book();
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(CommonReason.INVALID_REQUEST);
        }
    }

    private Loan lock(UUID loanId) {
        return loans.lock(loanId).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    /** The business day on which it is booked, which cannot be closed meanwhile. */
    private LocalDate booking(Loan loan) {
        return loan.notBeforeItsValueDate(days.booking(loan.institutionId()));
    }

    private LocalDate current(Loan loan) {
        return loan.notBeforeItsValueDate(days.current(loan.institutionId()));
    }

    // ---- what is possible --------------------------------------------------------------------------------------

    private LoanEvent event(Loan loan, LoanChange change, LocalDate today) {
        command(change).check(loan);
        var from = requireNonNull(loan.valueOn());
        return switch (change) {
            case FeeCharge charge -> {
                requirePositive(charge.amount(), "amount");
                if (charge.amount().compareTo(loan.principal()) > 0) {
                    throw Refusal.of(LoanReason.FEE_TOO_LARGE, loan.principal()).at("amount");
                }
                yield new FeeCharged(today, charge.amount());
            }
            case Waiver waiver -> new Waived(today, waivable(loan, waiver, today));
            case InterestPause pause -> paused(pause, from, today);
            case RateChange changed -> {
                requireDay(changed.from(), from, today);
                requireRate(loan, changed.rate());
                yield new RateChanged(changed.from(), changed.rate());
            }
            case Extension extension -> extended(loan, extension, today);
            case Rescheduling rescheduling -> rescheduled(loan, rescheduling, today);
            case Termination _ -> {
                requireInstalmentsToCome(loan, today);
                yield new Terminated(today);
            }
            case WriteOff _ -> new WrittenOff(today);
            case ChargeOff _, Reversal _ ->
                throw new IllegalArgumentException("change: " + change + " (expected: an event)");
        };
    }

    private static LoanCommand command(LoanChange change) {
        return switch (change) {
            case FeeCharge _ -> LoanCommand.CHARGE_FEE;
            case Waiver _ -> LoanCommand.WAIVE;
            case InterestPause _ -> LoanCommand.PAUSE_INTEREST;
            case RateChange _ -> LoanCommand.CHANGE_RATE;
            case Extension _ -> LoanCommand.EXTEND;
            case Rescheduling _ -> LoanCommand.RESCHEDULE;
            case Termination _ -> LoanCommand.TERMINATE;
            case ChargeOff _ -> LoanCommand.CHARGE_OFF;
            case WriteOff _ -> LoanCommand.WRITE_OFF;
            case Reversal _ -> LoanCommand.REVERSE;
        };
    }

    private Owed waivable(Loan loan, Waiver waiver, LocalDate today) {
        var due = books.load(loan).due(today);
        requireAtMost(waiver.fee(), due.fee(), "fee");
        requireAtMost(waiver.penalty(), due.penalty(), "penalty");
        requireAtMost(waiver.interest(), due.interest(), "interest");
        var waived = new Owed(waiver.fee(), waiver.penalty(), waiver.interest(), Money.ZERO);
        requirePositive(waived.total(), "penalty");
        return waived;
    }

    private static LoanEvent paused(InterestPause pause, LocalDate from, LocalDate today) {
        requireDay(pause.from(), from, today);
        if (!pause.until().isAfter(pause.from())
                || pause.until().isAfter(pause.from().plusDays(LONGEST_PAUSE))) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at("until");
        }
        return new Paused(pause.from(), pause.until());
    }

    private LoanEvent extended(Loan loan, Extension extension, LocalDate today) {
        var refusal = Refusal.of(LoanReason.EXTENSION_NOT_POSSIBLE, extension.instalment())
                .at("instalment");
        var book = books.load(loan);
        var instalment = book.instalments().stream()
                .filter(each -> each.number() == extension.instalment() && !each.isSettled())
                .findFirst()
                .orElseThrow(() -> refusal);
        var dueOn = instalment.dueOn();
        var newDueOn = dueOn.plusDays(extension.days());
        var next = book.instalments().stream()
                .filter(each -> each.number() == extension.instalment() + 1)
                .findFirst();
        var extendedBefore = books.history(loan).entries().stream()
                .filter(entry -> !entry.isReversed())
                .anyMatch(entry -> entry.event() instanceof Extended before
                        && before.newDueOn().equals(dueOn));
        var isFree = next.isEmpty() || newDueOn.isBefore(next.get().dueOn());
        if (extendedBefore || !isFree || !newDueOn.isAfter(today)) {
            throw refusal;
        }
        return new Extended(today, dueOn, newDueOn);
    }

    private static LoanEvent rescheduled(Loan loan, Rescheduling terms, LocalDate today) {
        var latest = today.plusDays(LONGEST_WAIT);
        if (!terms.firstDueOn().isAfter(today) || terms.firstDueOn().isAfter(latest)) {
            throw Refusal.of(LoanReason.FIRST_DUE_OUT_OF_RANGE, today.plusDays(1), latest)
                    .at("firstDueOn");
        }
        requireRate(loan, terms.rate());
        if (loan.subsidisedUntil() != null && today.isBefore(loan.subsidisedUntil())) {
            throw Refusal.of(LoanReason.LOAN_STATE, "SUBSIDISED");
        }
        if (terms.interestOnly() >= terms.instalments()) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at("interestOnly");
        }
        if (terms.arrearsOver() > terms.instalments()) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at("arrearsOver");
        }
        return new Rescheduled(
                today,
                terms.firstDueOn(),
                terms.instalments(),
                terms.interestOnly(),
                terms.method(),
                terms.rate(),
                terms.arrearsOver());
    }

    private StoredEvent reversed(Loan loan, Reversal reversal) {
        LoanCommand.REVERSE.check(loan);
        var events = rows.events(loan.id());
        if (events.stream().anyMatch(stored -> stored.kind() == TransactionKind.WRITE_OFF)) {
            throw Refusal.of(LoanReason.LOAN_STATE, LoanStatus.WRITTEN_OFF);
        }
        var transaction = events.stream()
                .filter(stored -> stored.id().equals(reversal.transactionId()))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND).at("transactionId"));
        if (!transaction.kind().isReversible()) {
            throw Refusal.of(LoanReason.TRANSACTION_NOT_REVERSIBLE, transaction.kind())
                    .at("transactionId");
        }
        if (transaction.reversedOn() != null) {
            throw new Refusal(LoanReason.TRANSACTION_REVERSED_ALREADY).at("transactionId");
        }
        return transaction;
    }

    private void requireInstalmentsToCome(Loan loan, LocalDate today) {
        if (books.load(loan).instalments().stream().allMatch(instalment -> instalment.isDue(today))) {
            throw new Refusal(LoanReason.NOTHING_TO_COME);
        }
    }

    /** A rate of a contract is raised by another contract, never by a change of this one. */
    private static void requireRate(Loan loan, AnnualRate rate) {
        if (rate.value().compareTo(loan.annualRate().value()) > 0) {
            var percent =
                    loan.annualRate().value().multiply(BigDecimal.valueOf(100)).stripTrailingZeros();
            throw Refusal.of(LoanReason.RATE_ABOVE_CONTRACT, percent.toPlainString())
                    .at("rate");
        }
    }

    private static void requireDay(LocalDate day, LocalDate from, LocalDate to) {
        if (day.isBefore(from) || day.isAfter(to)) {
            throw Refusal.of(LoanReason.VALUE_DATE_OUT_OF_RANGE, from, to).at("from");
        }
    }

    private static void requireAtMost(Money amount, Money most, String field) {
        if (amount.isNegative()) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at(field);
        }
        if (amount.compareTo(most) > 0) {
            throw Refusal.of(LoanReason.WAIVER_TOO_LARGE, most).at(field);
        }
    }

    private static void requirePositive(Money amount, String field) {
        if (!amount.isPositive()) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at(field);
        }
    }

    // ---- charge-off --------------------------------------------------------------------------------------------

    private static void checkChargeOff(Loan loan) {
        LoanCommand.CHARGE_OFF.check(loan);
        if (loan.chargedOffOn() != null) {
            throw Refusal.of(LoanReason.LOAN_STATE, "CHARGED_OFF");
        }
    }

    /** What is owed stays as it is; no more interest of it is recognised. */
    private void chargeOff(Loan loan) {
        checkChargeOff(loan);
        var today = booking(loan);
        rows.insertTransaction(LoanTransaction.of(
                ids.next(),
                loan,
                TransactionKind.CHARGE_OFF,
                ids.next(),
                new Dates(today, today, clock.instant()),
                Owed.NOTHING,
                Money.ZERO));
        loans.chargedOff(loan.id(), today);
        audit.changed("loan:change:apply", Loans.OBJECT, loan.id(), "charged_off_on");
    }
}
