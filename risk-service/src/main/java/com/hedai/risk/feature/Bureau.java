package com.hedai.risk.feature;

import static com.hedai.risk.feature.FeatureValue.missing;

import com.hedai.commons.money.Money;
import com.hedai.risk.profile.CreditAccount;
import com.hedai.risk.profile.CreditReport;
import com.hedai.risk.profile.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** How features of the bureau report are declared (征信特征定义). */
final class Bureau {

    private Bureau() {}

    static Feature now(
            String name, String zh, String meaning, Function<List<CreditAccount>, FeatureValue> calculation) {
        return bureau(name, "today", zh, meaning, (report, asOf) -> calculation.apply(report.accounts()));
    }

    static Feature dated(
            String name, String zh, String meaning, BiFunction<CreditReport, LocalDate, FeatureValue> calculation) {
        return bureau(name, "all", zh, meaning, calculation);
    }

    static Feature windowed(
            String name,
            int months,
            String zh,
            String meaning,
            BiFunction<CreditReport, LocalDate, FeatureValue> calculation) {
        return bureau(
                "%s_%dm".formatted(name, months),
                months + " months",
                "近%d月%s".formatted(months, zh),
                meaning,
                calculation);
    }

    private static Feature bureau(
            String name,
            String window,
            String zh,
            String meaning,
            BiFunction<CreditReport, LocalDate, FeatureValue> calculation) {
        return new Feature(
                "credit." + name,
                Feature.Group.CREDIT_HISTORY,
                List.of(Source.BUREAU),
                window,
                zh,
                meaning,
                profile -> profile.credit()
                        .map(report -> calculation.apply(report, profile.asOf()))
                        .orElse(missing()));
    }

    static Money sum(
            List<CreditAccount> accounts, Predicate<CreditAccount> which, Function<CreditAccount, Money> amount) {
        return Money.sum(accounts.stream()
                .filter(CreditAccount::isOpen)
                .filter(which)
                .map(amount)
                .toList());
    }
}
