package com.hedai.cases;

import com.hedai.commons.money.Money;
import com.hedai.lending.account.Posting;
import java.time.LocalDate;

/** A line of another system's list of transactions (对照流水). */
record PeerTransaction(
        String name,
        LocalDate on,
        Money amount,
        Money principal,
        Money interest,
        Money surplus,
        Money balance,
        boolean isReplayed) {
    /** Theirs do not show what a drawdown took from money that was held. */
    static PeerTransaction of(String name, Posting posting, boolean isReplayed) {
        return new PeerTransaction(
                name,
                posting.on(),
                posting.amount(),
                posting.kind() == Posting.Kind.DRAWDOWN ? Money.ZERO : posting.principal(),
                posting.interest(),
                posting.surplus(),
                posting.balance(),
                isReplayed);
    }

    static PeerTransaction accrual(LocalDate on, Money interest) {
        return new PeerTransaction("Accrual", on, interest, Money.ZERO, interest, Money.ZERO, Money.ZERO, false);
    }
}
