package com.hedai.risk.feature;

import static com.hedai.risk.feature.FeatureValue.missing;

import com.hedai.risk.profile.CreditAccount;
import com.hedai.risk.profile.CreditReport;
import com.hedai.risk.profile.RepaymentMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How punctually a person has paid (还款记录特征). */
final class RepaymentFeatures {

    private RepaymentFeatures() {}

    static List<Feature> all() {
        var features = new ArrayList<Feature>();
        for (var months : new int[] {3, 6, 12, 24}) {
            features.add(Bureau.windowed(
                    "longest_past_due",
                    months,
                    "最长逾期期数",
                    "Most months past due at once",
                    (report, asOf) -> longest(report, asOf, months)));
            features.add(Bureau.windowed(
                    "months_past_due",
                    months,
                    "逾期月份数",
                    "Account-months past due",
                    (report, asOf) -> history(report, asOf, months, month -> month.monthsPastDue() > 0)));
        }
        features.add(Bureau.windowed(
                "months_past_due_twice",
                24,
                "连续两期及以上逾期月份数",
                "Account-months two or more past due",
                (report, asOf) -> history(report, asOf, 24, month -> month.monthsPastDue() > 1)));
        features.add(Bureau.windowed(
                "late_account_share",
                24,
                "曾逾期账户占比",
                "Share of accounts that were past due",
                (report, asOf) -> lateShare(report, asOf)));
        features.add(Bureau.windowed(
                "months_since_past_due",
                24,
                "距最近逾期月数",
                "Months since the last month past due; missing when there was none",
                (report, asOf) -> sincePastDue(report, asOf)));
        features.add(Bureau.now(
                "overdue_amount",
                "当前逾期金额",
                "Overdue today, yuan",
                accounts -> FeatureValue.of(Bureau.sum(accounts, account -> true, CreditAccount::overdueAmount))));
        features.add(Bureau.now(
                "overdue_account_count",
                "当前逾期账户数",
                "Accounts overdue today",
                accounts -> FeatureValue.of(accounts.stream()
                        .filter(account -> account.overdueAmount().isPositive())
                        .count())));
        features.add(Bureau.now(
                "charged_off_count",
                "呆账账户数",
                "Accounts charged off",
                accounts -> FeatureValue.of(accounts.stream()
                        .filter(account -> account.status() == CreditAccount.Status.CHARGED_OFF)
                        .count())));
        features.add(Bureau.now(
                "worst_classification",
                "最差五级分类",
                "0 normal to 4 loss, worst account",
                accounts -> accounts.stream()
                        .map(CreditAccount::classification)
                        .max(Comparator.naturalOrder())
                        .map(worst -> FeatureValue.of(worst.severity()))
                        .orElse(missing())));
        return features;
    }

    /** The months reported of the last n, this one included. */
    private static Stream<RepaymentMonth> history(CreditAccount account, LocalDate asOf, int months) {
        var oldest = YearMonth.from(asOf).minusMonths(months);
        return account.history().stream().filter(month -> !month.month().isBefore(oldest));
    }

    private static FeatureValue history(
            CreditReport report, LocalDate asOf, int months, Predicate<RepaymentMonth> which) {
        if (report.accounts().isEmpty()) {
            return missing();
        }
        return FeatureValue.of(report.accounts().stream()
                .flatMap(account -> history(account, asOf, months))
                .filter(which)
                .count());
    }

    private static FeatureValue longest(CreditReport report, LocalDate asOf, int months) {
        if (report.accounts().isEmpty()) {
            return missing();
        }
        return FeatureValue.of(report.accounts().stream()
                .flatMap(account -> history(account, asOf, months))
                .mapToInt(RepaymentMonth::monthsPastDue)
                .max()
                .orElse(0));
    }

    private static FeatureValue lateShare(CreditReport report, LocalDate asOf) {
        var late = report.accounts().stream()
                .filter(account -> history(account, asOf, 24).anyMatch(month -> month.monthsPastDue() > 0))
                .count();
        return FeatureValue.ratio(
                BigDecimal.valueOf(late), BigDecimal.valueOf(report.accounts().size()));
    }

    private static FeatureValue sincePastDue(CreditReport report, LocalDate asOf) {
        return report.accounts().stream()
                .flatMap(account -> history(account, asOf, 24))
                .filter(month -> month.monthsPastDue() > 0)
                .map(RepaymentMonth::month)
                .max(YearMonth::compareTo)
                .map(last -> FeatureValue.of(Math.max(0, ChronoUnit.MONTHS.between(last, YearMonth.from(asOf)))))
                .orElse(missing());
    }
}
