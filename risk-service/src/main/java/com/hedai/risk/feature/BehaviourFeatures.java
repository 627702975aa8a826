package com.hedai.risk.feature;

import static com.hedai.risk.feature.FeatureValue.missing;
import static com.hedai.risk.profile.MovementKind.CASH_WITHDRAWAL;
import static com.hedai.risk.profile.MovementKind.DINING;
import static com.hedai.risk.profile.MovementKind.ENTERTAINMENT;
import static com.hedai.risk.profile.MovementKind.FEE;
import static com.hedai.risk.profile.MovementKind.GAMING;
import static com.hedai.risk.profile.MovementKind.INSURANCE;
import static com.hedai.risk.profile.MovementKind.LOAN_RECEIVED;
import static com.hedai.risk.profile.MovementKind.LOAN_REPAYMENT;
import static com.hedai.risk.profile.MovementKind.MORTGAGE;
import static com.hedai.risk.profile.MovementKind.RENT;
import static com.hedai.risk.profile.MovementKind.SHOPPING;
import static com.hedai.risk.profile.MovementKind.TELECOM;
import static com.hedai.risk.profile.MovementKind.TRANSFER_IN;
import static com.hedai.risk.profile.MovementKind.UTILITIES;

import com.hedai.commons.money.Money;
import com.hedai.risk.profile.BankStatement;
import com.hedai.risk.profile.Movement;
import com.hedai.risk.profile.MovementKind;
import com.hedai.risk.profile.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** How a person lives with money, seen on bank accounts (消费行为特征). */
final class BehaviourFeatures {

    private BehaviourFeatures() {}

    static List<Feature> all() {
        var features = new ArrayList<Feature>();
        for (var months : new int[] {3, 6}) {
            features.addAll(shares(months));
            features.addAll(borrowing(months));
        }
        features.addAll(habits());
        return features;
    }

    private static List<Feature> shares(int months) {
        return List.of(
                overIncome(
                        "spending_to_income",
                        months,
                        "支出收入比",
                        "Money spent, savings left out, over income",
                        movement -> movement.isOut() && !movement.isSaving()),
                overIncome("saving_to_income", months, "储蓄收入比", "Money put aside over income", Movement::isSaving),
                overIncome(
                        "debt_service_to_income",
                        months,
                        "偿债支出收入比",
                        "Payments to lenders seen on accounts over income",
                        Movement::isDebtService),
                overSpending("gaming_share", months, "游戏博彩支出占比", "Gaming and betting in spending", Set.of(GAMING)),
                overSpending("cash_share", months, "取现占比", "Cash withdrawn in spending", Set.of(CASH_WITHDRAWAL)),
                overSpending(
                        "leisure_share",
                        months,
                        "娱乐购物支出占比",
                        "Leisure, shopping and dining in spending",
                        Set.of(ENTERTAINMENT, SHOPPING, DINING)),
                windowed(
                        "transfer_in_share",
                        months,
                        "他人转入占比",
                        "Transfers from others in money received",
                        (bank, asOf) -> FeatureValue.ratio(
                                sum(bank, asOf, months, movement -> movement.isIn() && movement.kind() == TRANSFER_IN),
                                sum(bank, asOf, months, Movement::isIn))));
    }

    private static List<Feature> borrowing(int months) {
        return List.of(
                windowed(
                        "loans_received",
                        months,
                        "贷款入账次数",
                        "Loans paid out to the accounts",
                        (bank, asOf) -> count(bank, asOf, months, movement -> movement.kind() == LOAN_RECEIVED)),
                overIncome(
                        "loans_received_to_income",
                        months,
                        "贷款入账收入比",
                        "Loans paid out over income",
                        movement -> movement.isIn() && movement.kind() == LOAN_RECEIVED),
                windowed(
                        "lenders_paid",
                        months,
                        "还款机构数",
                        "Lenders paid, reported to the bureau or not",
                        (bank, asOf) -> FeatureValue.of(bank.since(asOf.minusMonths(months))
                                .filter(movement -> movement.kind() == LOAN_REPAYMENT)
                                .map(Movement::counterparty)
                                .distinct()
                                .count())),
                windowed(
                        "round_trips",
                        months,
                        "快进快出次数",
                        "Large sums that left again within a day",
                        (bank, asOf) -> FeatureValue.of(RoundTrips.count(bank, asOf.minusMonths(months)))),
                windowed(
                        "gaming_count",
                        months,
                        "游戏博彩笔数",
                        "Payments for gaming and betting",
                        (bank, asOf) -> count(bank, asOf, months, movement -> movement.kind() == GAMING)),
                windowed(
                        "fee_count",
                        months,
                        "银行扣费笔数",
                        "Bank fees, such as for a failed debit",
                        (bank, asOf) -> count(bank, asOf, months, movement -> movement.kind() == FEE)));
    }

    private static List<Feature> habits() {
        return List.of(
                windowed(
                        "statement_months",
                        12,
                        "流水完整月数",
                        "Whole months the statement covers",
                        (bank, asOf) ->
                                FeatureValue.of(bank.wholeMonths(asOf, 12).size())),
                windowed(
                        "movements_per_month",
                        6,
                        "月均交易笔数",
                        "Movements a month",
                        (bank, asOf) -> FeatureValue.ratio(
                                BigDecimal.valueOf(
                                        bank.since(asOf.minusMonths(6)).count()),
                                BigDecimal.valueOf(6))),
                monthsWith(
                        "housing_months_share",
                        6,
                        "按月支付住房支出占比",
                        "Share of months with rent or mortgage paid",
                        Set.of(RENT, MORTGAGE)),
                monthsWith(
                        "utilities_months_share",
                        6,
                        "按月缴纳水电费占比",
                        "Share of months with utilities paid",
                        Set.of(UTILITIES)),
                monthsWith(
                        "telecom_months_share", 6, "按月缴纳话费占比", "Share of months with telephone paid", Set.of(TELECOM)),
                monthsWith(
                        "insurance_months_share",
                        12,
                        "按月缴纳保险占比",
                        "Share of months with insurance paid",
                        Set.of(INSURANCE)),
                windowed(
                        "balance_mean",
                        3,
                        "月末平均余额",
                        "Mean balance at month ends, yuan",
                        (bank, asOf) -> Balances.mean(bank, asOf, 3)
                                .map(FeatureValue::of)
                                .orElse(missing())),
                windowed(
                        "balance_mean",
                        6,
                        "月末平均余额",
                        "Mean balance at month ends, yuan",
                        (bank, asOf) -> Balances.mean(bank, asOf, 6)
                                .map(FeatureValue::of)
                                .orElse(missing())),
                windowed(
                        "balance_lowest",
                        3,
                        "最低余额",
                        "Lowest balances of all accounts together, yuan",
                        (bank, asOf) -> Balances.lowest(bank, asOf.minusMonths(3))
                                .map(FeatureValue::of)
                                .orElse(missing())),
                windowed(
                        "days_below_200",
                        3,
                        "余额低于200元天数",
                        "Days that ended with less than 200 yuan",
                        (bank, asOf) -> Balances.daysBelow(bank, asOf, 3, Money.of(200))),
                windowed(
                        "drained_paydays_share",
                        6,
                        "发薪后三日内耗尽占比",
                        "Share of paydays after which four fifths was gone in three days",
                        (bank, asOf) -> Balances.drainedPaydays(bank, asOf.minusMonths(6))));
    }

    private static Money sum(BankStatement bank, LocalDate asOf, int months, Predicate<Movement> which) {
        return Money.sum(bank.since(asOf.minusMonths(months))
                .filter(which)
                .map(movement -> movement.isOut() ? movement.amount().negated() : movement.amount())
                .toList());
    }

    private static FeatureValue count(BankStatement bank, LocalDate asOf, int months, Predicate<Movement> which) {
        return FeatureValue.of(
                bank.since(asOf.minusMonths(months)).filter(which).count());
    }

    private static Feature overIncome(String name, int months, String zh, String meaning, Predicate<Movement> which) {
        return windowed(
                name,
                months,
                zh,
                meaning,
                (bank, asOf) -> FeatureValue.ratio(
                        sum(bank, asOf, months, which), sum(bank, asOf, months, Movement::isIncome)));
    }

    private static Feature overSpending(String name, int months, String zh, String meaning, Set<MovementKind> kinds) {
        return windowed(
                name,
                months,
                zh,
                meaning,
                (bank, asOf) -> FeatureValue.ratio(
                        sum(bank, asOf, months, movement -> movement.isOut() && kinds.contains(movement.kind())),
                        sum(bank, asOf, months, movement -> movement.isOut() && !movement.isSaving())));
    }

    private static Feature monthsWith(String name, int months, String zh, String meaning, Set<MovementKind> kinds) {
        return windowed(name, months, zh, meaning, (bank, asOf) -> {
            var whole = bank.wholeMonths(asOf, months);
            var with = whole.stream()
                    .filter(month -> bank.total(month, movement -> movement.isOut() && kinds.contains(movement.kind()))
                            .isPositive())
                    .count();
            return FeatureValue.ratio(BigDecimal.valueOf(with), BigDecimal.valueOf(whole.size()));
        });
    }

    private static Feature windowed(
            String name,
            int months,
            String zh,
            String meaning,
            BiFunction<BankStatement, LocalDate, FeatureValue> calculation) {
        return new Feature(
                "behaviour.%s_%dm".formatted(name, months),
                Feature.Group.BEHAVIOUR,
                List.of(Source.BANK_STATEMENT),
                months + " months",
                "近%d月%s".formatted(months, zh),
                meaning,
                profile -> profile.bank()
                        .map(bank -> calculation.apply(bank, profile.asOf()))
                        .orElse(missing()));
    }
}
