package com.hedai.payment.ledger;

import com.hedai.commons.money.Money;
import com.hedai.payment.journal.Posting;
import java.util.List;
import java.util.TreeMap;

/** What one entry moves on one account (发生额). */
record Movement(String account, Money debit, Money credit) {

    /** One per account, in the order of codes in which their rows are locked. */
    static List<Movement> of(List<Posting> postings) {
        var byAccount = new TreeMap<String, Movement>();
        postings.forEach(posting -> byAccount.merge(posting.account().code(), of(posting), Movement::plus));
        return List.copyOf(byAccount.values());
    }

    private static Movement of(Posting posting) {
        return new Movement(
                posting.account().code(),
                posting.amount().max(Money.ZERO),
                posting.amount().min(Money.ZERO).negated());
    }

    private Movement plus(Movement other) {
        return new Movement(account, debit.plus(other.debit), credit.plus(other.credit));
    }
}
