package com.hedai.risk.feature;

import static com.hedai.risk.feature.FeatureValue.missing;

import com.hedai.commons.money.Money;
import com.hedai.risk.profile.CreditAccount;
import com.hedai.risk.profile.CreditAccount.LenderKind;
import com.hedai.risk.profile.CreditReport;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person owes to whom, and since when (信贷账户特征). */
final class CreditFeatures {

    private CreditFeatures() {}

    static List<Feature> all() {
        return Stream.of(accounts(), cards()).flatMap(List::stream).toList();
    }

    private static List<Feature> accounts() {
        return List.of(
                Bureau.now(
                        "account_count",
                        "信贷账户总数",
                        "Accounts ever reported",
                        accounts -> count(accounts, account -> true)),
                Bureau.now(
                        "open_account_count",
                        "未结清账户数",
                        "Accounts not settled",
                        accounts -> count(accounts, CreditAccount::isOpen)),
                Bureau.now(
                        "open_loan_count",
                        "未结清贷款数",
                        "Loans not settled",
                        accounts -> count(accounts, account -> account.isOpen() && !account.isCard())),
                Bureau.now(
                        "settled_loan_count",
                        "已结清贷款数",
                        "Loans paid to the end",
                        accounts -> count(accounts, account -> !account.isOpen() && !account.isCard())),
                Bureau.now(
                        "secured_loan_count",
                        "抵押类贷款数",
                        "Mortgages and car loans, settled or not",
                        accounts -> count(accounts, CreditAccount::isSecured)),
                Bureau.now(
                        "open_lender_count",
                        "在贷机构数",
                        "Lenders with an account not settled",
                        accounts -> lenders(accounts, account -> true)),
                Bureau.now(
                        "open_bank_count",
                        "在贷银行数",
                        "Banks with an account not settled",
                        accounts -> lenders(accounts, account -> account.lenderKind() == LenderKind.BANK)),
                Bureau.now(
                        "open_consumer_finance_count",
                        "在贷消费金融公司数",
                        "Consumer finance companies with an account not settled",
                        accounts -> lenders(accounts, account -> account.lenderKind() == LenderKind.CONSUMER_FINANCE)),
                Bureau.now(
                        "open_micro_lender_count",
                        "在贷小贷公司数",
                        "Micro-lenders with an account not settled",
                        accounts -> lenders(accounts, account -> account.lenderKind() == LenderKind.MICRO_LENDER)),
                Bureau.now(
                        "outstanding_total",
                        "未偿余额合计",
                        "Owed on all accounts, yuan",
                        accounts -> total(accounts, account -> true, CreditAccount::outstanding)),
                Bureau.now(
                        "unsecured_outstanding",
                        "无抵押余额合计",
                        "Owed without mortgage and car loans, yuan",
                        accounts -> total(accounts, account -> !account.isSecured(), CreditAccount::outstanding)),
                Bureau.dated(
                        "history_months",
                        "信用历史长度(月)",
                        "Months since the first account was opened",
                        (report, asOf) ->
                                months(opened(report).min(LocalDate::compareTo).orElse(null), asOf)),
                Bureau.dated(
                        "newest_account_months",
                        "最新账户账龄(月)",
                        "Months since the last account was opened",
                        (report, asOf) ->
                                months(opened(report).max(LocalDate::compareTo).orElse(null), asOf)));
    }

    private static List<Feature> cards() {
        return List.of(
                Bureau.now(
                        "card_count",
                        "信用卡数",
                        "Cards not closed",
                        accounts -> count(accounts, account -> account.isCard() && account.isOpen())),
                Bureau.now(
                        "card_limit_total",
                        "信用卡总额度",
                        "Limits of all cards, yuan",
                        accounts -> total(accounts, CreditAccount::isCard, CreditAccount::limit)),
                Bureau.now(
                        "card_utilisation",
                        "信用卡使用率",
                        "Owed on cards over their limits",
                        accounts -> FeatureValue.ratio(
                                Bureau.sum(accounts, CreditAccount::isCard, CreditAccount::outstanding),
                                Bureau.sum(accounts, CreditAccount::isCard, CreditAccount::limit))),
                Bureau.now(
                        "card_utilisation_highest",
                        "单卡最高使用率",
                        "Utilisation of the fullest card",
                        accounts -> accounts.stream()
                                .filter(CreditAccount::isCard)
                                .map(card -> FeatureValue.ratio(card.outstanding(), card.limit()))
                                .flatMap(share -> share.number().stream())
                                .max(Comparator.naturalOrder())
                                .map(FeatureValue::of)
                                .orElse(missing())));
    }

    private static FeatureValue count(List<CreditAccount> accounts, Predicate<CreditAccount> which) {
        return FeatureValue.of(accounts.stream().filter(which).count());
    }

    private static FeatureValue lenders(List<CreditAccount> accounts, Predicate<CreditAccount> which) {
        return FeatureValue.of(accounts.stream()
                .filter(CreditAccount::isOpen)
                .filter(which)
                .map(CreditAccount::lender)
                .distinct()
                .count());
    }

    private static FeatureValue total(
            List<CreditAccount> accounts, Predicate<CreditAccount> which, Function<CreditAccount, Money> amount) {
        return FeatureValue.of(Bureau.sum(accounts, which, amount));
    }

    private static Stream<LocalDate> opened(CreditReport report) {
        return report.accounts().stream().map(CreditAccount::openedOn);
    }

    private static FeatureValue months(@Nullable LocalDate since, LocalDate asOf) {
        return since == null ? missing() : FeatureValue.of(Math.max(0, ChronoUnit.MONTHS.between(since, asOf)));
    }
}
