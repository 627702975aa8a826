package com.hedai.lending.servicing;

import com.hedai.commons.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * How a payment settles what is owed (还款分配): the oldest instalment first, within it in the order of the product; what is left goes
 * to the instalments to come, and what nobody owes is surplus.
 *
 * @param shares what each instalment got, by its number; none is empty
 */
record Allocation(SequencedMap<Integer, Owed> shares, Money surplus) {

    /** Splits an amount over what is owed, given by instalment number in the order of due dates. */
    static Allocation of(Money amount, SequencedMap<Integer, Owed> owed, List<OwedPart> order) {
        var shares = new LinkedHashMap<Integer, Owed>();
        var left = amount;
        for (var entry : owed.entrySet()) {
            var share = share(left, entry.getValue(), order);
            if (!share.isNothing()) {
                shares.put(entry.getKey(), share);
                left = left.minus(share.total());
            }
        }
        return new Allocation(shares, left);
    }

    private static Owed share(Money amount, Owed owed, List<OwedPart> order) {
        var share = Owed.NOTHING;
        for (var part : order) {
            share = share.with(part, owed.of(part).min(amount.minus(share.total())));
        }
        return share;
    }

    Owed total() {
        return shares.values().stream().reduce(Owed.NOTHING, Owed::plus);
    }
}
