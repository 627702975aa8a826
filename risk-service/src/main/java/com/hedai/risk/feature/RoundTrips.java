package com.hedai.risk.feature;

import com.hedai.commons.money.Money;
import com.hedai.risk.profile.BankAccount;
import com.hedai.risk.profile.BankStatement;
import com.hedai.risk.profile.Movement;
import com.hedai.risk.profile.MovementKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;

/** Finds sums that arrive and are gone at once (快进快出): the mark of cashing out and of betting with borrowed money. */
final class RoundTrips {

    private static final Money LARGE = Money.of(1_000);
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.90");
    private static final Set<MovementKind> BORROWED = Set.of(MovementKind.TRANSFER_IN, MovementKind.LOAN_RECEIVED);
    private static final Set<MovementKind> GONE = Set.of(
            MovementKind.GAMING, MovementKind.CASH_WITHDRAWAL, MovementKind.TRANSFER_OUT, MovementKind.LOAN_REPAYMENT);

    private RoundTrips() {}

    static long count(BankStatement bank, LocalDate from) {
        return bank.accounts().stream()
                .mapToLong(account -> count(account, from))
                .sum();
    }

    private static long count(BankAccount account, LocalDate from) {
        return account.movements().stream()
                .filter(movement -> !movement.on().isBefore(from))
                .filter(movement -> movement.isIn() && BORROWED.contains(movement.kind()))
                .filter(movement -> movement.amount().compareTo(LARGE) >= 0)
                .filter(movement -> isGone(account, movement))
                .count();
    }

    private static boolean isGone(BankAccount account, Movement arrived) {
        var left = Money.sum(account.movements().stream()
                .filter(movement -> movement.isOut() && GONE.contains(movement.kind()))
                .filter(movement -> !movement.on().isBefore(arrived.on())
                        && !movement.on().isAfter(arrived.on().plusDays(1)))
                .map(movement -> movement.amount().negated())
                .toList());
        return left.compareTo(arrived.amount().times(NEARLY_ALL, RoundingMode.HALF_UP)) >= 0;
    }
}
