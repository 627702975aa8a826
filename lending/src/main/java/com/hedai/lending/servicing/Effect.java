package com.hedai.lending.servicing;

import com.hedai.commons.money.Money;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What one event did to what is paid (入账结果).
 *
 * @param sequence the event's place in the order of booking; 0: of several
 * @param shares what each instalment got, by number; below zero where money went elsewhere because the plan changed
 * @param surplus what nobody owed, held for the borrower; below zero where held money was used
 */
public record Effect(int sequence, SequencedMap<Integer, Owed> shares, Money surplus) {
    /** The difference between two books when money came in; not of one event but of all that were booked in between. */
    public static Effect between(LoanBook before, LoanBook after, Money received) {
        return between(0, before, after, received);
    }

    static Effect between(int sequence, LoanBook before, LoanBook after, Money received) {
        var shares = new TreeMap<Integer, Owed>();
        after.instalments().forEach(instalment -> shares.put(instalment.number(), instalment.paid()));
        before.instalments()
                .forEach(instalment -> shares.merge(instalment.number(), negated(instalment.paid()), Owed::plus));
        shares.values().removeIf(Owed.NOTHING::equals);
        var applied = shares.values().stream().reduce(Owed.NOTHING, Owed::plus).total();
        return new Effect(sequence, shares, received.minus(applied));
    }

    public Owed total() {
        return shares.values().stream().reduce(Owed.NOTHING, Owed::plus);
    }

    private static Owed negated(Owed paid) {
        return Owed.NOTHING.minus(paid);
    }
}
