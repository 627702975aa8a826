package com.hedai.risk.feature;

import com.hedai.commons.money.Money;
import com.hedai.risk.profile.BankStatement;
import com.hedai.risk.profile.Movement;
import com.hedai.risk.profile.MovementKind;
import com.hedai.risk.profile.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Income as accounts show it (可核实收入), by whole calendar months. */
final class Incomes {

    private static final int VERIFIED_OVER_MONTHS = 6;

    private Incomes() {}

    /** Newest first; empty when the statement covers no whole month. */
    static List<Money> monthly(BankStatement bank, LocalDate asOf, int months, Predicate<Movement> which) {
        return bank.wholeMonths(asOf, months).stream()
                .map(month -> bank.total(month, which))
                .toList();
    }

    static Optional<Money> mean(BankStatement bank, LocalDate asOf, int months) {
        var amounts = monthly(bank, asOf, months, Movement::isIncome);
        return amounts.isEmpty() ? Optional.empty() : Optional.of(Statistics.mean(amounts));
    }

    /** Without bonuses, which come when they come. */
    static boolean isRegular(Movement movement) {
        return movement.isIncome() && movement.kind() != MovementKind.BONUS;
    }

    /** The lower of what is stated and what arrives: nobody is lent money against income that was only claimed. */
    static Optional<Money> verified(Profile profile) {
        return profile.bank()
                .flatMap(bank -> mean(bank, profile.asOf(), VERIFIED_OVER_MONTHS))
                .map(observed -> {
                    var stated = profile.applicant().monthlyIncome();
                    return stated == null ? observed : stated.min(observed);
                })
                .filter(Money::isPositive);
    }
}
