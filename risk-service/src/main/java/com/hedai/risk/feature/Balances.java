package com.hedai.risk.feature;

import static com.hedai.risk.feature.FeatureValue.missing;

import com.hedai.commons.money.Money;
import com.hedai.risk.profile.BankAccount;
import com.hedai.risk.profile.BankStatement;
import com.hedai.risk.profile.Movement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What stands on the accounts (账户余额). */
final class Balances {

    private static final int DAYS_AFTER_PAYDAY = 3;
    private static final BigDecimal A_FIFTH = new BigDecimal("0.20");

    private Balances() {}

    static Optional<Money> mean(BankStatement bank, LocalDate asOf, int months) {
        var balances = bank.wholeMonths(asOf, months).stream()
                .flatMap(month -> bank.balanceAt(month.atEndOfMonth()).stream())
                .toList();
        return balances.isEmpty() ? Optional.empty() : Optional.of(Statistics.mean(balances));
    }

    /** The accounts' lowest balances added up: never more than what the person really had least. */
    static Optional<Money> lowest(BankStatement bank, LocalDate from) {
        var lowest = bank.accounts().stream()
                .flatMap(account -> lowest(account, from).stream())
                .toList();
        return lowest.isEmpty() ? Optional.empty() : Optional.of(Money.sum(lowest));
    }

    static FeatureValue daysBelow(BankStatement bank, LocalDate asOf, int months, Money amount) {
        var first = asOf.minusMonths(months);
        if (bank.balanceAt(first).isEmpty()) {
            return missing();
        }
        return FeatureValue.of(first.datesUntil(asOf)
                .flatMap(day -> bank.balanceAt(day).stream())
                .filter(balance -> balance.compareTo(amount) < 0)
                .count());
    }

    /** Missing when no income arrived early enough to look three days ahead. */
    static FeatureValue drainedPaydays(BankStatement bank, LocalDate from) {
        var last = bank.movements().map(Movement::on).max(LocalDate::compareTo);
        var paydays = bank.since(from)
                .filter(Incomes::isRegular)
                .filter(payday -> last.isPresent()
                        && !payday.on().plusDays(DAYS_AFTER_PAYDAY).isAfter(last.get()))
                .toList();
        return FeatureValue.ratio(BigDecimal.valueOf(drained(bank, paydays)), BigDecimal.valueOf(paydays.size()));
    }

    private static long drained(BankStatement bank, List<Movement> paydays) {
        return paydays.stream()
                .filter(payday -> bank.balanceAt(payday.on().plusDays(DAYS_AFTER_PAYDAY))
                        .filter(left ->
                                left.yuan().compareTo(payday.amount().yuan().multiply(A_FIFTH)) < 0)
                        .isPresent())
                .count();
    }

    private static Optional<Money> lowest(BankAccount account, LocalDate from) {
        return account.movements().stream()
                .filter(movement -> !movement.on().isBefore(from))
                .map(Movement::balance)
                .min(Money::compareTo);
    }
}
