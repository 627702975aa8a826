package com.hedai.risk.feature;

import static com.hedai.risk.feature.FeatureValue.missing;

import com.hedai.commons.money.Money;
import com.hedai.risk.profile.CreditAccount;
import com.hedai.risk.profile.CreditReport;
import com.hedai.risk.profile.Profile;
import com.hedai.risk.profile.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whether debts, the new one included, can be carried by income that was verified (负债水平特征). */
final class DebtFeatures {

    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);
    /** A card costs a tenth of what is owed a month: paying it off at once is a choice, not a burden. */
    private static final BigDecimal CARD_MINIMUM = new BigDecimal("0.10");

    private static final List<Source> BUREAU = List.of(Source.BUREAU);
    private static final List<Source> STATED_AND_SEEN = List.of(Source.APPLICATION, Source.BANK_STATEMENT);
    private static final List<Source> EVERYTHING = List.of(Source.APPLICATION, Source.BUREAU, Source.BANK_STATEMENT);

    private DebtFeatures() {}

    static List<Feature> all() {
        return List.of(
                debt(
                        "monthly_service",
                        BUREAU,
                        "现有月还款额",
                        "Monthly payments on open accounts, cards at a tenth of what is owed, yuan",
                        profile -> service(profile)),
                debt(
                        "verified_income",
                        STATED_AND_SEEN,
                        "可核实月收入",
                        "The lower of stated income and mean income seen in 6 months, yuan",
                        Incomes::verified),
                overIncome(
                        "to_income",
                        EVERYTHING,
                        "负债收入比",
                        "Monthly payments, the new loan included, over verified income",
                        profile -> service(profile).map(profile.request().instalment()::plus)),
                overIncome(
                        "service_to_income",
                        EVERYTHING,
                        "现有负债收入比",
                        "Monthly payments before the new loan over verified income",
                        DebtFeatures::service),
                overIncome(
                        "instalment_to_income",
                        STATED_AND_SEEN,
                        "新增月供收入比",
                        "Monthly payment of the new loan over verified income",
                        profile -> Optional.of(profile.request().instalment())),
                overAnnualIncome(
                        "outstanding_to_annual_income",
                        EVERYTHING,
                        "总负债年收入比",
                        "Everything owed over a year's verified income",
                        profile -> owed(profile, account -> true)),
                overAnnualIncome(
                        "unsecured_to_annual_income",
                        EVERYTHING,
                        "无抵押负债年收入比",
                        "Owed without mortgage and car loans over a year's verified income",
                        profile -> owed(profile, account -> !account.isSecured())),
                overAnnualIncome(
                        "amount_to_annual_income",
                        STATED_AND_SEEN,
                        "申请金额年收入比",
                        "Amount asked for over a year's verified income",
                        profile -> Optional.of(profile.request().amount())));
    }

    private static Optional<Money> service(Profile profile) {
        return profile.credit().map(DebtFeatures::service);
    }

    private static Money service(CreditReport report) {
        return Money.sum(report.accounts().stream()
                .filter(CreditAccount::isOpen)
                .map(account -> account.isCard()
                        ? account.outstanding().times(CARD_MINIMUM, RoundingMode.HALF_UP)
                        : account.monthlyPayment())
                .toList());
    }

    private static Optional<Money> owed(Profile profile, Predicate<CreditAccount> which) {
        return profile.credit().map(report -> Bureau.sum(report.accounts(), which, CreditAccount::outstanding));
    }

    private static Feature overIncome(
            String name, List<Source> sources, String zh, String meaning, Function<Profile, Optional<Money>> part) {
        return feature(name, sources, zh, meaning, profile -> over(part.apply(profile), Incomes.verified(profile)));
    }

    private static Feature overAnnualIncome(
            String name, List<Source> sources, String zh, String meaning, Function<Profile, Optional<Money>> part) {
        return feature(
                name,
                sources,
                zh,
                meaning,
                profile -> over(
                        part.apply(profile),
                        Incomes.verified(profile)
                                .map(income -> income.times(MONTHS_A_YEAR, RoundingMode.UNNECESSARY))));
    }

    private static FeatureValue over(Optional<Money> part, Optional<Money> whole) {
        return part.isPresent() && whole.isPresent() ? FeatureValue.ratio(part.get(), whole.get()) : missing();
    }

    private static Feature debt(
            String name, List<Source> sources, String zh, String meaning, Function<Profile, Optional<Money>> amount) {
        return feature(
                name,
                sources,
                zh,
                meaning,
                profile -> amount.apply(profile).map(FeatureValue::of).orElse(missing()));
    }

    private static Feature feature(
            String name, List<Source> sources, String zh, String meaning, Function<Profile, FeatureValue> calculation) {
        return new Feature("debt." + name, Feature.Group.DEBT, sources, "today", zh, meaning, calculation);
    }
}
