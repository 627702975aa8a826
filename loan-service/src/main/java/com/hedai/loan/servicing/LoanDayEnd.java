package com.hedai.loan.servicing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.money.Money;
import com.hedai.lending.servicing.LoanBook;
import com.hedai.lending.servicing.Owed;
import com.hedai.loan.businessday.ClosingDay;
import com.hedai.loan.businessday.DayEnd;
import com.hedai.loan.servicing.BookMapper.Recognised;
import com.hedai.loan.servicing.LoanTransaction.Dates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The end of a day for loans (贷款日终): interest and penalty recognised up to the next day, days past due, and orders to deduct what
 * will be due on the next day. All figures follow from the schedule and the payments, so running a day again changes nothing.
 */
@Component
class LoanDayEnd implements DayEnd {
    static final int CHUNK = 200;

    private static final UUID FIRST = new UUID(0, 0);

    private final LoanMapper loans;
    private final Books books;
    private final BookMapper rows;
    private final Deductions deductions;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    LoanDayEnd(
            LoanMapper loans,
            Books books,
            BookMapper rows,
            Deductions deductions,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.loans = loans;
        this.books = books;
        this.rows = rows;
        this.deductions = deductions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Chunk next(ClosingDay day, Optional<UUID> after) {
        var chunk = loans.lockOpen(day.institutionId(), after.orElse(FIRST), CHUNK);
        if (chunk.isEmpty()) {
            return new Chunk(0, Optional.empty());
        }
        accrue(day, chunk);
        return new Chunk(
                chunk.size(),
                chunk.size() < CHUNK
                        ? Optional.empty()
                        : Optional.of(chunk.getLast().id()));
    }

    @Override
    public void moved(ClosingDay day) {
        deductions.release(day.institutionId(), day.next());
    }

    private void accrue(ClosingDay day, List<Loan> chunk) {
        var loanIds = chunk.stream().map(Loan::id).toList();
        var accruals = rows.accruals(loanIds).stream().collect(toMap(LoanAccrual::loanId, Function.identity()));
        var since = accruals.values().stream()
                .map(LoanAccrual::accruedToOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        var subsidised = subsidised(day, chunk);
        Map<UUID, List<InstalmentRow>> instalments =
                rows.current(loanIds, day.next(), since).stream().collect(groupingBy(InstalmentRow::loanId));
        var results = chunk.stream()
                .map(loan -> accrue(
                        day,
                        loan,
                        instalments.getOrDefault(loan.id(), List.of()),
                        requireNonNull(accruals.get(loan.id())),
                        subsidised.getOrDefault(loan.id(), Money.ZERO)))
                .toList();
        rows.saveAccruals(results.stream().map(Accrued::accrual).toList());
        rows.addToTotal(
                day.institutionId(),
                day.day(),
                results.size(),
                new Recognised(
                        Money.sum(results.stream().map(Accrued::interest).toList()),
                        Money.sum(results.stream().map(Accrued::penalty).toList()),
                        Money.sum(results.stream().map(Accrued::subsidised).toList())));
    }

    /** What others bear of the interest up to the next day, of the loans that have such interest. */
    private Map<UUID, Money> subsidised(ClosingDay day, List<Loan> chunk) {
        var studying = chunk.stream()
                .filter(loan -> loan.subsidy().isPresent() && !loan.needsReplay())
                .toList();
        if (studying.isEmpty()) {
            return Map.of();
        }
        var repaid = new HashMap<UUID, NavigableMap<LocalDate, Money>>();
        for (var paid : rows.principalRepaid(studying.stream().map(Loan::id).toList())) {
            repaid.computeIfAbsent(paid.loanId(), _ -> new TreeMap<>())
                    .merge(paid.valueOn(), paid.amount(), Money::plus);
        }
        return studying.stream()
                .collect(toMap(
                        Loan::id,
                        loan -> loan.subsidised(
                                repaid.getOrDefault(loan.id(), Collections.emptyNavigableMap()), day.next())));
    }

    private Accrued accrue(
            ClosingDay day, Loan loan, List<InstalmentRow> current, LoanAccrual before, Money subsidised) {
        var reckoned =
                loan.needsReplay() ? byReplay(day, loan, before) : byRows(day, loan, current, before, subsidised);
        var after = reckoned.book();
        var penalty = savePenalty(day, loan, reckoned.known(), after);
        var daysPastDue = after.daysPastDue(day.next());
        if (daysPastDue > 0 && loan.status() == LoanStatus.ACTIVE) {
            loans.become(loan.id(), LoanStatus.OVERDUE);
            audit.changed("loan:loan:age", Loans.OBJECT, loan.id(), "status");
        }
        var due = after.due(day.next()).total();
        if (due.isPositive()) {
            deductions.schedule(loan, day.next(), due);
        }
        var interest = reckoned.interest();
        var isRecognised = loan.chargedOffOn() == null;
        return new Accrued(
                new LoanAccrual(
                        loan.id(), day.next(), before.interest().plus(interest), reckoned.subsidised(), daysPastDue),
                isRecognised ? interest : Money.ZERO,
                isRecognised ? penalty : Money.ZERO,
                reckoned.subsidised().minus(before.subsidised()));
    }

    /**
     * A loan at the start of the next day.
     *
     * @param known its rows until now
     * @param interest of the days since the last time
     * @param subsidised what others bear of the interest, all of it
     */
    private record Reckoned(LoanBook book, List<InstalmentRow> known, Money interest, Money subsidised) {}

    /** Nearly all loans: the rows say how it goes on. Payments matter only where something is late. */
    private Reckoned byRows(
            ClosingDay day, Loan loan, List<InstalmentRow> current, LoanAccrual before, Money subsidised) {
        var servicing = loan.servicing();
        var isLate =
                current.stream().anyMatch(instalment -> servicing.arrears().isLate(instalment.dueOn(), day.next()));
        var book = new LoanBook(
                        servicing,
                        current.stream().map(InstalmentRow::instalment).toList(),
                        isLate ? rows.principalPayments(loan.id()) : List.of(),
                        List.of())
                .accrued(day.next());
        var interest = book.interestAccrued(day.next()).minus(book.interestAccrued(before.accruedToOn()));
        return new Reckoned(book, current, interest, subsidised);
    }

    /** Those to which something happened that rows do not tell. */
    private Reckoned byReplay(ClosingDay day, Loan loan, LoanAccrual before) {
        var history = books.history(loan);
        var book = history.replay(history.latest(day.next())).book();
        return new Reckoned(
                book,
                rows.instalments(loan.id()),
                book.interestAccrued(day.next()).minus(before.interest()),
                loan.subsidised(book.principalRepaid(), day.next()));
    }

    private Money savePenalty(ClosingDay day, Loan loan, List<InstalmentRow> before, LoanBook after) {
        var change = Money.ZERO;
        var known = before.stream().collect(toMap(InstalmentRow::number, InstalmentRow::penalty));
        for (var instalment : after.instalments()) {
            var row = InstalmentRow.of(loan.id(), instalment);
            var recognised = row.penalty().minus(known.getOrDefault(row.number(), Money.ZERO));
            if (!recognised.isZero()) {
                rows.update(row);
                change = change.plus(recognised);
            }
        }
        if (!change.isZero()) {
            rows.insertTransaction(LoanTransaction.of(
                    ids.next(),
                    loan,
                    TransactionKind.PENALTY_ACCRUAL,
                    runId(loan, day),
                    new Dates(day.next(), day.day(), clock.instant()),
                    new Owed(Money.ZERO, change, Money.ZERO, Money.ZERO),
                    Money.ZERO));
            audit.changed("loan:loan:accrue", Loans.OBJECT, loan.id(), "penalty");
        }
        return change;
    }

    /** One loan and day has one run, however often it is tried. */
    private static UUID runId(Loan loan, ClosingDay day) {
        return UUID.nameUUIDFromBytes((loan.id() + "/" + day.day()).getBytes(StandardCharsets.UTF_8));
    }

    private record Accrued(LoanAccrual accrual, Money interest, Money penalty, Money subsidised) {}
}
