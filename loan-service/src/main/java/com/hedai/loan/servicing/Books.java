package com.hedai.loan.servicing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.hedai.lending.servicing.LoanBook;
import com.hedai.lending.servicing.LoanHistory;
import com.hedai.lending.servicing.LoanHistory.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What is owed on loans (贷款账簿): worked out from their transactions, and kept at hand as rows for lists and the end of the day; who
 * writes holds the loan's row lock.
 */
@Component
class Books {
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final BookMapper rows;

    Books(BookMapper rows) {
        this.rows = rows;
    }

    /** What is owed after everything that was booked, with the penalty that is recognised; nothing before the money is out. */
    LoanBook load(Loan loan) {
        if (loan.valueOn() == null) {
            return new LoanBook(loan.servicing(), List.of(), List.of(), List.of());
        }
        var recognisedTo = rows.accrual(loan.id()).map(LoanAccrual::accruedToOn).orElse(loan.valueOn());
        var history = history(loan);
        return history.replay(history.latest(recognisedTo)).book();
    }

    /** Everything that happened to a loan that was paid out. */
    LoanHistory history(Loan loan) {
        return history(loan, LAST_DAY);
    }

    /** Everything that was known at the end of a business day. */
    LoanHistory history(Loan loan, LocalDate knownOn) {
        if (loan.valueOn() == null) {
            throw new IllegalStateException("history of " + loan.number() + " (expected: a loan that was paid out)");
        }
        var entries = new ArrayList<Entry>();
        for (var stored : rows.events(loan.id())) {
            if (stored.isKnownOn(knownOn)) {
                LoanEvents.of(stored)
                        .ifPresent(event ->
                                entries.add(new Entry(stored.sequence(), event, stored.isReversedOn(knownOn))));
            }
        }
        return new LoanHistory(loan.servicing(), loan.valueOn(), loan.terms(loan.valueOn()), entries);
    }

    /** What the rows say. */
    LoanBook kept(Loan loan) {
        return new LoanBook(
                loan.servicing(),
                rows.instalments(loan.id()).stream()
                        .map(InstalmentRow::instalment)
                        .toList(),
                List.of(),
                List.of());
    }

    /** Makes the rows say what a book says. */
    void keep(UUID loanId, LoanBook book) {
        var before = rows.instalments(loanId).stream().collect(toMap(InstalmentRow::number, identity()));
        var added = new ArrayList<InstalmentRow>();
        for (var instalment : book.instalments()) {
            var row = InstalmentRow.of(loanId, instalment);
            var old = before.remove(row.number());
            if (old == null) {
                added.add(row);
            } else if (!row.equals(old)) {
                rows.update(row);
            }
        }
        if (!added.isEmpty()) {
            rows.insertInstalments(added);
        }
        before.keySet().forEach(number -> rows.delete(loanId, number));
    }
}
