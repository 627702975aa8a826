package com.hedai.payment.ledger;

import com.hedai.commons.money.Money;
import com.hedai.payment.journal.EntryKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An entry as finance reads it (分录视图). */
record EntryView(
        UUID id,
        EntryKind kind,
        UUID subjectId,
        UUID loanId,
        LocalDate businessOn,
        Instant bookedAt,
        List<LineView> lines) {

    /** One line: an amount on one side, nothing on the other. */
    record LineView(String account, Money debit, Money credit) {}

    static EntryView of(Header header, List<StoredPosting> postings) {
        return new EntryView(
                header.id(),
                header.kind(),
                header.subjectId(),
                header.loanId(),
                header.businessOn(),
                header.bookedAt(),
                postings.stream().map(EntryView::line).toList());
    }

    private static LineView line(StoredPosting posting) {
        return new LineView(
                posting.account(),
                posting.amount().max(Money.ZERO),
                posting.amount().min(Money.ZERO).negated());
    }
}
