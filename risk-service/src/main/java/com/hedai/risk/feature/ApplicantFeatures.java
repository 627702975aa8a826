package com.hedai.risk.feature;

import static com.hedai.risk.feature.FeatureValue.missing;

import com.hedai.commons.money.Money;
import com.hedai.risk.profile.Applicant;
import com.hedai.risk.profile.Education;
import com.hedai.risk.profile.LoanRequest;
import com.hedai.risk.profile.Profile;
import com.hedai.risk.profile.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the applicant states and asks for (申请信息特征). */
final class ApplicantFeatures {

    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    private ApplicantFeatures() {}

    static List<Feature> all() {
        return List.of(
                applicant(
                        "age_years",
                        "年龄",
                        "Full years of age",
                        (applicant, asOf) -> FeatureValue.of(ChronoUnit.YEARS.between(applicant.birthOn(), asOf))),
                applicant(
                        "months_employed",
                        "现职时长(月)",
                        "Months in the present work",
                        (applicant, asOf) -> monthsSince(applicant.employedSince(), asOf)),
                applicant(
                        "months_resident",
                        "现居时长(月)",
                        "Months at the present address",
                        (applicant, asOf) -> monthsSince(applicant.residentSince(), asOf)),
                applicant(
                        "employment_rank",
                        "就业稳定等级",
                        "0 without work, 1 student, 2 self-employed, 3 retired, 4 employed",
                        (applicant, asOf) ->
                                FeatureValue.of(applicant.employmentKind().rank())),
                applicant(
                        "education_rank",
                        "学历等级",
                        "0 below high school to 4 postgraduate",
                        (applicant, asOf) -> rank(applicant.education())),
                applicant(
                        "stated_income",
                        "自报月收入",
                        "Monthly income as stated, yuan",
                        (applicant, asOf) ->
                                income(applicant).map(FeatureValue::of).orElse(missing())),
                request("amount", "申请金额", "Amount asked for, yuan", request -> FeatureValue.of(request.amount())),
                request("months", "申请期限(月)", "Tenor asked for, months", request -> FeatureValue.of(request.months())),
                request(
                        "instalment",
                        "月供",
                        "Largest monthly payment of the loan, yuan",
                        request -> FeatureValue.of(request.instalment())),
                request(
                        "annual_rate",
                        "年利率",
                        "Yearly rate of the loan as a fraction",
                        request -> FeatureValue.of(request.annualRate().value())),
                feature(
                        "request.instalment_to_stated_income",
                        "月供收入比(自报)",
                        "Monthly payment of the loan over stated income",
                        profile -> overIncome(
                                profile, profile.request().instalment().yuan())),
                feature(
                        "request.amount_to_stated_annual_income",
                        "申请金额年收入比(自报)",
                        "Amount asked for over a year's stated income",
                        profile -> overIncome(
                                profile,
                                profile.request().amount().yuan().divide(MONTHS_A_YEAR, 8, RoundingMode.HALF_UP))));
    }

    private static FeatureValue overIncome(Profile profile, BigDecimal monthly) {
        return income(profile.applicant())
                .map(income -> FeatureValue.ratio(monthly, income.yuan()))
                .orElse(missing());
    }

    private static Optional<Money> income(Applicant applicant) {
        return Optional.ofNullable(applicant.monthlyIncome());
    }

    private static FeatureValue monthsSince(@Nullable LocalDate since, LocalDate asOf) {
        return since == null ? missing() : FeatureValue.of(Math.max(0, ChronoUnit.MONTHS.between(since, asOf)));
    }

    private static FeatureValue rank(@Nullable Education education) {
        return education == null ? missing() : FeatureValue.of(education.rank());
    }

    private static Feature applicant(
            String name, String zh, String meaning, BiFunction<Applicant, LocalDate, FeatureValue> calculation) {
        return feature(
                "applicant." + name, zh, meaning, profile -> calculation.apply(profile.applicant(), profile.asOf()));
    }

    private static Feature request(
            String name, String zh, String meaning, Function<LoanRequest, FeatureValue> calculation) {
        return feature("request." + name, zh, meaning, profile -> calculation.apply(profile.request()));
    }

    private static Feature feature(
            String name, String zh, String meaning, Function<Profile, FeatureValue> calculation) {
        return new Feature(
                name, Feature.Group.APPLICANT, List.of(Source.APPLICATION), "at application", zh, meaning, calculation);
    }
}
