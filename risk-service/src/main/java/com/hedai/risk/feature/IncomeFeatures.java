package com.hedai.risk.feature;

import static com.hedai.risk.feature.FeatureValue.missing;

import com.hedai.commons.money.Money;
import com.hedai.risk.profile.BankStatement;
import com.hedai.risk.profile.Movement;
import com.hedai.risk.profile.MovementKind;
import com.hedai.risk.profile.Profile;
import com.hedai.risk.profile.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Whether income arrives, how much and how regularly (收入稳定性特征). */
final class IncomeFeatures {

    private static final int FEWEST_FOR_TREND = 4;

    private IncomeFeatures() {}

    static List<Feature> all() {
        var features = new ArrayList<Feature>();
        for (var months : new int[] {3, 6, 12}) {
            features.add(monthly(
                    "monthly_mean",
                    months,
                    "月均收入",
                    "Mean monthly income, yuan",
                    (bank, asOf) -> Incomes.mean(bank, asOf, months)
                            .map(FeatureValue::of)
                            .orElse(missing())));
            features.add(monthly(
                    "monthly_lowest",
                    months,
                    "最低月收入",
                    "Income of the poorest month, yuan",
                    (bank, asOf) -> Incomes.monthly(bank, asOf, months, Movement::isIncome).stream()
                            .min(Comparator.naturalOrder())
                            .map(FeatureValue::of)
                            .orElse(missing())));
            features.add(monthly(
                    "months_with_share",
                    months,
                    "有收入月份占比",
                    "Share of months in which income arrived",
                    (bank, asOf) -> monthsWith(bank, asOf, months)));
        }
        for (var months : new int[] {6, 12}) {
            features.add(monthly(
                    "variation",
                    months,
                    "收入波动系数",
                    "Standard deviation over mean, bonuses left out",
                    (bank, asOf) -> Statistics.variation(Incomes.monthly(bank, asOf, months, Incomes::isRegular))));
            features.add(monthly(
                    "payer_share",
                    months,
                    "最大付款方占比",
                    "Share of income from the largest payer",
                    (bank, asOf) -> payerShare(bank, asOf.minusMonths(months))));
            features.add(monthly(
                    "payer_count",
                    months,
                    "收入付款方数",
                    "Payers of income",
                    (bank, asOf) -> FeatureValue.of(
                            byPayer(bank, asOf.minusMonths(months)).size())));
            features.add(monthly(
                    "bonus_share",
                    months,
                    "奖金占比",
                    "Share of bonuses in income",
                    (bank, asOf) -> bonusShare(bank, asOf.minusMonths(months))));
        }
        features.add(monthly(
                "trend",
                6,
                "收入趋势",
                "Mean of the newer half of the months over that of the older half",
                (bank, asOf) -> trend(Incomes.monthly(bank, asOf, 6, Incomes::isRegular))));
        features.add(monthly(
                "payday_spread",
                6,
                "发薪日波动(天)",
                "Days between the earliest and the latest payday of a month",
                (bank, asOf) -> paydaySpread(bank, asOf)));
        features.add(monthly(
                "days_since_last",
                12,
                "距最近收入天数",
                "Days since income last arrived",
                (bank, asOf) -> daysSinceLast(bank, asOf)));
        features.add(new Feature(
                "income.observed_to_stated_6m",
                Feature.Group.INCOME_STABILITY,
                List.of(Source.APPLICATION, Source.BANK_STATEMENT),
                "6 months",
                "流水收入与自报收入比",
                "Mean monthly income seen over income stated; below 1 the statement was generous",
                IncomeFeatures::observedToStated));
        return features;
    }

    private static FeatureValue monthsWith(BankStatement bank, LocalDate asOf, int months) {
        var amounts = Incomes.monthly(bank, asOf, months, Movement::isIncome);
        var with = amounts.stream().filter(Money::isPositive).count();
        return FeatureValue.ratio(BigDecimal.valueOf(with), BigDecimal.valueOf(amounts.size()));
    }

    private static Map<String, Money> byPayer(BankStatement bank, LocalDate from) {
        return bank.since(from)
                .filter(Movement::isIncome)
                .collect(Collectors.toMap(Movement::counterparty, Movement::amount, Money::plus));
    }

    private static FeatureValue payerShare(BankStatement bank, LocalDate from) {
        var payers = byPayer(bank, from).values();
        return payers.stream()
                .max(Comparator.naturalOrder())
                .map(largest -> FeatureValue.ratio(largest, Money.sum(payers)))
                .orElse(missing());
    }

    private static FeatureValue bonusShare(BankStatement bank, LocalDate from) {
        var income = bank.since(from).filter(Movement::isIncome).toList();
        var bonuses = income.stream().filter(movement -> movement.kind() == MovementKind.BONUS);
        return FeatureValue.ratio(
                Money.sum(bonuses.map(Movement::amount).toList()),
                Money.sum(income.stream().map(Movement::amount).toList()));
    }

    private static FeatureValue trend(List<Money> newestFirst) {
        if (newestFirst.size() < FEWEST_FOR_TREND) {
            return missing();
        }
        var half = newestFirst.size() / 2;
        return FeatureValue.ratio(
                Statistics.mean(newestFirst.subList(0, half)),
                Statistics.mean(newestFirst.subList(half, newestFirst.size())));
    }

    /** Wages of one month may come in parts; the first one is payday. */
    private static FeatureValue paydaySpread(BankStatement bank, LocalDate asOf) {
        var months = bank.wholeMonths(asOf, 6);
        var paydays = bank.movements()
                .filter(Incomes::isRegular)
                .filter(movement -> months.contains(YearMonth.from(movement.on())))
                .collect(Collectors.toMap(
                        movement -> YearMonth.from(movement.on()),
                        movement -> movement.on().getDayOfMonth(),
                        Math::min))
                .values();
        if (paydays.size() < 2) {
            return missing();
        }
        var spread = paydays.stream().mapToInt(day -> day).summaryStatistics();
        return FeatureValue.of(spread.getMax() - spread.getMin());
    }

    private static FeatureValue daysSinceLast(BankStatement bank, LocalDate asOf) {
        return bank.movements()
                .filter(Movement::isIncome)
                .map(Movement::on)
                .max(LocalDate::compareTo)
                .map(last -> FeatureValue.of(Math.max(0, ChronoUnit.DAYS.between(last, asOf))))
                .orElse(missing());
    }

    private static FeatureValue observedToStated(Profile profile) {
        var stated = profile.applicant().monthlyIncome();
        if (stated == null) {
            return missing();
        }
        return profile.bank()
                .flatMap(bank -> Incomes.mean(bank, profile.asOf(), 6))
                .map(observed -> FeatureValue.ratio(observed, stated))
                .orElse(missing());
    }

    private static Feature monthly(
            String name,
            int months,
            String zh,
            String meaning,
            BiFunction<BankStatement, LocalDate, FeatureValue> calculation) {
        return new Feature(
                "income.%s_%dm".formatted(name, months),
                Feature.Group.INCOME_STABILITY,
                List.of(Source.BANK_STATEMENT),
                months + " months",
                "近%d月%s".formatted(months, zh),
                meaning,
                profile -> profile.bank()
                        .map(bank -> calculation.apply(bank, profile.asOf()))
                        .orElse(missing()));
    }
}
