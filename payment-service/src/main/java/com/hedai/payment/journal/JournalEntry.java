package com.hedai.payment.journal;

import com.hedai.commons.money.Money;
import java.util.List;

/** A balanced set of postings (分录): what one voucher moves between accounts. */
public record JournalEntry(EntryKind kind, Voucher voucher, List<Posting> postings) {
    public JournalEntry {
        postings = List.copyOf(postings);
        if (postings.size() < 2) {
            throw new IllegalArgumentException("postings: " + postings.size() + " (expected: at least 2)");
        }
        var sum = Money.sum(postings.stream().map(Posting::amount).toList());
        if (!sum.isZero()) {
            throw new IllegalArgumentException("sum of postings: " + sum + " (expected: 0.00)");
        }
    }
}
