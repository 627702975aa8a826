package com.hedai.loan.servicing;

import static java.util.stream.Collectors.toMap;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.servicing.Explanation;
import com.hedai.lending.servicing.OwedPart;
import com.hedai.loan.servicing.LoanView.Amounts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why so much is owed at the start of a day (余额说明): of each part the reasons add up to what is owed, exactly.
 *
 * @param knownOn by what was booked until the end of that business day
 * @param owed interest of the days before {@code on} less what was paid of it, so it may be below zero; principal that is left
 */
record BalanceView(LocalDate on, LocalDate knownOn, Amounts owed, List<Reason> reasons) {
    /**
     * One amount (明细).
     *
     * @param transactionId what it comes from; none for what comes with time
     * @param base the principal it was reckoned on
     * @param rate a year; none where it was not reckoned
     */
    record Reason(
            OwedPart part,
            Explanation.Rule rule,
            @Nullable Integer instalment,
            @Nullable UUID transactionId,
            LocalDate from,
            LocalDate to,
            Money base,
            @Nullable AnnualRate rate,
            Money amount) {}

    /** In the order of days. */
    static BalanceView of(Explanation explanation, LocalDate knownOn, List<StoredEvent> events) {
        Map<Integer, UUID> transactions = events.stream().collect(toMap(StoredEvent::sequence, StoredEvent::id));
        return new BalanceView(
                explanation.day(),
                knownOn,
                Amounts.of(explanation.owed()),
                explanation.reasons().stream()
                        .map(reason -> view(reason, transactions))
                        .sorted(Comparator.comparing(Reason::from).thenComparing(Reason::to))
                        .toList());
    }

    private static Reason view(Explanation.Reason reason, Map<Integer, UUID> transactions) {
        var sequence = reason.sequence();
        return new Reason(
                reason.part(),
                reason.rule(),
                reason.instalment(),
                sequence == null ? null : transactions.get(sequence),
                reason.from(),
                reason.to(),
                reason.base(),
                reason.rate(),
                reason.amount());
    }
}
