package com.hedai.risk.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.Money;
import com.hedai.risk.profile.BankAccount;
import com.hedai.risk.profile.BankStatement;
import com.hedai.risk.profile.CreditReport;
import com.hedai.risk.profile.Movement;
import com.hedai.risk.profile.MovementKind;
import com.hedai.risk.profile.Profile;
import com.hedai.risk.profile.ProfileFixture;
import com.hedai.risk.profile.Source;
import com.hedai.risk.profile.SourceState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FeatureCatalogueTest {

    private static final FeatureValues VALUES = FeatureCatalogue.of(ProfileFixture.profile());

    @Test
    void everyFeatureHasNameSourceWindowAndMeaning() {
        var features = FeatureCatalogue.features();

        assertThat(features).hasSizeGreaterThan(100);
        assertThat(features)
                .extracting(Feature::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+\\.[a-z0-9_]+"));
        assertThat(features).allSatisfy(feature -> {
            assertThat(feature.sources()).isNotEmpty();
            assertThat(feature.window()).isNotBlank();
            assertThat(feature.zh()).isNotBlank();
            assertThat(feature.meaning()).isNotBlank();
        });
    }

    /** The pin that makes old decisions reproducible: whoever changes a number here raises the version. */
    @Test
    void theSameProfileGivesTheSameNumbersWithinAVersion() throws IOException {
        var text = new StringBuilder("version = " + FeatureCatalogue.VERSION + "\n");
        VALUES.values()
                .forEach((name, value) ->
                        text.append(name).append(" = ").append(value).append('\n'));

        assertThat(text.toString()).isEqualTo(expected());
    }

    @Test
    void incomeIsTheMeanOfWholeMonthsWithBonus() {
        assertThat(value("income.monthly_mean_6m")).isEqualTo("10600");
        assertThat(value("income.monthly_mean_3m")).isEqualTo("9333.33");
        assertThat(value("income.variation_6m")).isEqualTo("0.0833");
        assertThat(value("income.trend_6m")).isEqualTo("0.9");
    }

    @Test
    void verifiedIncomeIsTheLowerOfStatedAndSeen() {
        assertThat(value("applicant.stated_income")).isEqualTo("12000");
        assertThat(value("debt.verified_income")).isEqualTo("10600");
    }

    @Test
    void debtToIncomeCountsTheNewLoanAndATenthOfCards() {
        // 5,000 on the card counts 500; 1,900 and 600 for the loans; 2,119.22 for the new one; over 10,600
        assertThat(value("debt.monthly_service")).isEqualTo("3000");
        assertThat(value("debt.to_income")).isEqualTo("0.4829");
    }

    @Test
    void latenessIsCountedInMonthsAndAtItsWorst() {
        assertThat(value("credit.longest_past_due_24m")).isEqualTo("2");
        assertThat(value("credit.months_past_due_12m")).isEqualTo("2");
        assertThat(value("credit.overdue_amount")).isEqualTo("1200");
        assertThat(value("credit.months_since_past_due_24m")).isEqualTo("1");
    }

    @Test
    void onlyInquiriesForCreditCount() {
        assertThat(value("credit.inquiries_3m")).isEqualTo("2");
        assertThat(value("credit.inquiring_lenders_3m")).isEqualTo("1");
        assertThat(value("credit.self_inquiries_6m")).isEqualTo("1");
    }

    @Test
    void aBadRecordOlderThanFiveYearsDoesNotCount() {
        assertThat(value("credit.enforcements_60m")).isEqualTo("0");
        assertThat(value("credit.judgments_60m")).isEqualTo("1");
    }

    @Test
    void moneyThatArrivesAndIsGoneNextDayIsARoundTrip() {
        assertThat(value("behaviour.round_trips_3m")).isEqualTo("1");
        assertThat(value("behaviour.gaming_share_3m")).isEqualTo("0.1362");
    }

    @Test
    void somebodyWhoNeverBorrowedHasCountsOfZeroButNoHistory() {
        var values = FeatureCatalogue.of(
                ProfileFixture.with(new CreditReport(List.of(), List.of(), List.of()), ProfileFixture.bank()));

        assertThat(values.get("credit.account_count")).isEqualTo(FeatureValue.of(0));
        assertThat(values.get("credit.history_months")).isEqualTo(FeatureValue.missing());
        assertThat(values.get("credit.longest_past_due_24m")).isEqualTo(FeatureValue.missing());
        assertThat(values.get("credit.card_utilisation")).isEqualTo(FeatureValue.missing());
        assertThat(values.get("debt.monthly_service")).isEqualTo(FeatureValue.of(0));
    }

    @Test
    void withoutASourceItsFeaturesAreMissingAndNeverZero() {
        var asked = new Profile(
                ProfileFixture.AS_OF,
                ProfileFixture.applicant(),
                ProfileFixture.request(),
                null,
                null,
                Map.of(Source.BUREAU, SourceState.NO_RECORD, Source.BANK_STATEMENT, SourceState.UNAVAILABLE));

        var values = FeatureCatalogue.of(asked);

        assertThat(FeatureCatalogue.features())
                .filteredOn(feature -> !feature.sources().equals(List.of(Source.APPLICATION)))
                .allMatch(feature -> values.get(feature.name()).isMissing());
        assertThat(values.get("applicant.age_years")).isEqualTo(FeatureValue.of(35));
    }

    @Test
    void aStatementWithoutIncomeVerifiesNothing() {
        var spending = new Movement(
                LocalDate.of(2026, 5, 30), Money.of("-10.00"), Money.of("90.00"), "便利店", MovementKind.GROCERIES);
        var bank = new BankStatement(List.of(new BankAccount("招商银行", List.of(spending))));

        var values = FeatureCatalogue.of(ProfileFixture.with(ProfileFixture.credit(), bank));

        assertThat(values.get("debt.verified_income")).isEqualTo(FeatureValue.missing());
        assertThat(values.get("debt.to_income")).isEqualTo(FeatureValue.missing());
        assertThat(values.get("income.months_with_share_6m")).isEqualTo(FeatureValue.of(0));
        assertThat(values.get("behaviour.spending_to_income_6m")).isEqualTo(FeatureValue.missing());
    }

    @Test
    void anEmptyStatementIsMissingThroughout() {
        var values = FeatureCatalogue.of(ProfileFixture.with(ProfileFixture.credit(), new BankStatement(List.of())));

        assertThat(values.get("income.monthly_mean_6m")).isEqualTo(FeatureValue.missing());
        assertThat(values.get("behaviour.balance_lowest_3m")).isEqualTo(FeatureValue.missing());
        assertThat(values.get("behaviour.statement_months_12m")).isEqualTo(FeatureValue.of(0));
    }

    @Test
    void aNameThatIsNotCataloguedIsRefused() {
        assertThatThrownBy(() -> VALUES.get("credit.luck")).hasMessageContaining("credit.luck");
        assertThatThrownBy(() -> FeatureCatalogue.named("credit.luck")).hasMessageContaining("credit.luck");
    }

    private static String value(String name) {
        return VALUES.get(name).toString();
    }

    private static String expected() throws IOException {
        try (var in = FeatureCatalogueTest.class.getResourceAsStream("/feature/expected.txt")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf('\n') + 1);
        }
    }
}
