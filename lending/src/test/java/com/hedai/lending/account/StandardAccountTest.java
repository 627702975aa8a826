package com.hedai.lending.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.account.Event.DueDateChange;
import com.hedai.lending.account.Event.RateChange;
import com.hedai.lending.account.Event.Rescheduling;
import com.hedai.lending.account.Recalculation.Prepayment;
import com.hedai.lending.schedule.DayCount;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StandardAccountTest {
    private static Story daily(Prepayment prepayment) {
        return Story.standard().daily(prepayment).drawn("2022-11-01", "5000");
    }

    @Test
    void moneyBeforeItsDayReducesPrincipalFromThatDayOn() {
        assertThat(daily(Prepayment.LOWER_INSTALMENTS).paid("2022-11-27", "200").lines())
                .startsWith("2022-12-01 812.95 + 49.05 paid 200.00", "2023-01-01 819.33 + 42.67")
                .endsWith("2023-05-01 856.76 + 8.45");
    }

    @Test
    void moreThanAnInstalmentLowersTheLaterOnes() {
        assertThat(daily(Prepayment.LOWER_INSTALMENTS)
                        .paid("2022-12-01", "1500")
                        .lines())
                .containsExactly(
                        "2022-12-01 1450.68 + 49.32 paid 1500.00",
                        "2023-01-01 694.83 + 36.17",
                        "2023-02-01 701.91 + 29.09",
                        "2023-03-01 711.18 + 19.82",
                        "2023-04-01 716.31 + 14.69",
                        "2023-05-01 725.09 + 7.15");
        assertThat(daily(Prepayment.LOWER_INSTALMENTS)
                        .paid("2022-11-27", "1500")
                        .lines())
                .startsWith("2022-12-01 1500.00 + 47.34 paid 1500.00", "2023-01-01 685.33 + 35.67");
    }

    @Test
    void moreThanAnInstalmentMakesThemFewer() {
        var story =
                daily(Prepayment.FEWER_INSTALMENTS).paid("2022-12-01", "1000").paid("2023-01-01", "2000");

        assertThat(story.lines())
                .containsExactly(
                        "2022-12-01 950.68 + 49.32 paid 1000.00",
                        "2023-01-01 1958.73 + 41.27 paid 2000.00",
                        "2023-02-01 840.69 + 21.31",
                        "2023-03-01 850.49 + 11.51",
                        "2023-04-01 399.41 + 4.07");
    }

    @Test
    void moreThanAnInstalmentIsSetOffAgainstTheNext() {
        var story =
                daily(Prepayment.NEXT_INSTALMENTS).paid("2022-12-01", "1000").paid("2023-01-01", "2000");

        assertThat(story.lines())
                .containsExactly(
                        "2022-12-01 950.68 + 49.32 paid 1000.00",
                        "2023-01-01 1958.73 + 41.27 paid 2000.00",
                        "2023-02-01 0.00 + 21.31",
                        "2023-03-01 407.45 + 19.24",
                        "2023-04-01 844.85 + 17.15",
                        "2023-05-01 838.29 + 8.27");
    }

    @Test
    void whatIsOverdueBearsInterestUntilItIsPaidOrToday() {
        assertThat(daily(Prepayment.LOWER_INSTALMENTS).paid("2022-12-05", "862").lines())
                .startsWith("2022-12-01 812.68 + 49.32 paid 862.00", "2023-01-01 818.25 + 43.75");
        assertThat(daily(Prepayment.LOWER_INSTALMENTS).paid("2022-12-05", "200").lines())
                .startsWith("2022-12-01 812.68 + 49.32 paid 200.00", "2023-01-01 818.25 + 43.75");
        assertThat(daily(Prepayment.LOWER_INSTALMENTS)
                        .paid("2022-12-05", "1500")
                        .lines())
                .startsWith("2022-12-01 812.68 + 49.32 paid 862.00", "2023-01-01 823.91 + 38.09 paid 638.00");
    }

    @Test
    void aSettlementAsksForInterestToTheDay() {
        var story =
                daily(Prepayment.LOWER_INSTALMENTS).paid("2022-12-01", "862").settled("2022-12-11");

        assertThat(story.postings()).contains("2022-12-11 4187.32 + 13.77 left 0.00");
        assertThat(story.state().isSettled()).isTrue();
        assertThat(story.state().surplus()).isEqualTo(Money.ZERO);
    }

    @Test
    void earlyMoneyCannotGoElsewhere() {
        assertThatThrownBy(() -> daily(Prepayment.LOWER_INSTALMENTS)
                        .paid("2022-11-27", "200", Surplus.LAST_INSTALMENT)
                        .state())
                .hasMessageContaining("expected: NEXT_INSTALMENT");
        assertThat(Story.standard()
                        .drawn("2022-11-01", "5000")
                        .paid("2022-11-27", "200", Surplus.LAST_INSTALMENT)
                        .lines())
                .last()
                .asString()
                .endsWith("paid 200.00");
    }

    @Test
    void theFirstInstalmentsMayCarryNoPrincipalAndTheirInterestLater() {
        var story = Story.standard()
                .instalments(18)
                .dayCount(DayCount.BY_PERIOD)
                .grace(6, 3)
                .drawn("2022-11-01", "5000");

        assertThat(story.lines().subList(0, 8))
                .containsExactly(
                        "2022-12-01 0.00 + 0.00",
                        "2023-01-01 0.00 + 0.00",
                        "2023-02-01 0.00 + 0.00",
                        "2023-03-01 0.00 + 200.00",
                        "2023-04-01 0.00 + 50.00",
                        "2023-05-01 0.00 + 50.00",
                        "2023-06-01 394.00 + 50.00",
                        "2023-07-01 397.94 + 46.06");
        assertThat(story.lines()).last().isEqualTo("2024-05-01 442.66 + 4.43");
    }

    @Test
    void equalPrincipalIsNotRoundedToMultiples() {
        var story = Story.standard()
                .instalments(18)
                .dayCount(DayCount.BY_PERIOD)
                .method(InterestMethod.EQUAL_PRINCIPAL)
                .drawn("2022-11-01", "5000");

        assertThat(story.lines())
                .startsWith("2022-12-01 277.78 + 50.00", "2023-01-01 277.78 + 47.22")
                .endsWith("2024-05-01 277.74 + 2.78");
    }

    @Test
    void interestOnWhatWasLentCountsThePartThatIsPaidDownToo() {
        var story = Story.standard()
                .rate("0.10")
                .instalments(3)
                .dayCount(DayCount.BY_PERIOD)
                .method(InterestMethod.FLAT)
                .down("0.25")
                .drawn("2022-01-01", "1000");

        assertThat(story.lines())
                .containsExactly(
                        "2022-01-01 250.00 + 0.00",
                        "2022-02-01 249.67 + 8.33",
                        "2022-03-01 249.67 + 8.33",
                        "2022-04-01 250.66 + 8.34");
    }

    @Test
    void withoutInterestThePartsAreThoseOfTheWholeLoan() {
        var story = Story.standard()
                .rate("0")
                .instalments(3)
                .down("0.25")
                .drawn("2022-01-01", "1000")
                .drawn("2022-02-15", "1000");

        assertThat(story.lines())
                .containsExactly(
                        "2022-01-01 250.00 + 0.00",
                        "2022-02-01 500.00 + 0.00",
                        "2022-02-15 250.00 + 0.00",
                        "2022-03-01 500.00 + 0.00",
                        "2022-04-01 500.00 + 0.00");
    }

    @Test
    void paymentsGoToWhatThePlanHasBecome() {
        var story = Story.standard()
                .rate("0")
                .instalments(3)
                .down("0.25")
                .drawn("2022-01-01", "1000")
                .paid("2022-01-01", "400")
                .drawn("2022-01-15", "1000");

        assertThat(story.lines())
                .startsWith("2022-01-01 250.00 + 0.00 paid 250.00", "2022-01-15 250.00 + 0.00 paid 150.00");
        assertThat(story.postings())
                .containsExactly(
                        "2022-01-01 0.00 + 0.00 left 1000.00",
                        "2022-01-01 400.00 + 0.00 left 600.00",
                        "2022-01-15 0.00 + 0.00 left 1600.00");
    }

    @Test
    void aChangeOfThePlanHoldsFromItsInstalmentOn() {
        var agreed = LocalDate.of(2023, 7, 5);
        var september = LocalDate.of(2023, 9, 1);
        var loan = Story.standard().rate("0").instalments(3).drawn("2023-07-01", "3000");

        assertThat(loan.happened(new Rescheduling(agreed, september, 2, 0, 0)).lines())
                .containsExactly(
                        "2023-08-01 1000.00 + 0.00",
                        "2023-09-01 500.00 + 0.00",
                        "2023-10-01 500.00 + 0.00",
                        "2023-11-01 500.00 + 0.00",
                        "2023-12-01 500.00 + 0.00");

        var paused = Story.standard().rate("0").instalments(3).drawn("2023-07-01", "3000");

        assertThat(paused.happened(new Rescheduling(agreed, september, 0, 1, 0)).lines())
                .containsExactly(
                        "2023-08-01 1000.00 + 0.00",
                        "2023-09-01 0.00 + 0.00",
                        "2023-10-01 1000.00 + 0.00",
                        "2023-11-01 1000.00 + 0.00");
    }

    @Test
    void interestThatIsPausedIsCollectedAfterwards() {
        var loan = Story.standard()
                .instalments(4)
                .dayCount(DayCount.BY_PERIOD)
                .method(InterestMethod.FLAT)
                .drawn("2023-07-01", "4000")
                .happened(new Rescheduling(LocalDate.of(2023, 7, 5), LocalDate.of(2023, 9, 1), 0, 0, 2));

        assertThat(loan.lines())
                .containsExactly(
                        "2023-08-01 1000.00 + 40.00",
                        "2023-09-01 1000.00 + 0.00",
                        "2023-10-01 1000.00 + 0.00",
                        "2023-11-01 1000.00 + 120.00");
    }

    @Test
    void aMovedInstalmentTakesTheLaterOnesWithIt() {
        var loan = Story.standard()
                .rate("0")
                .instalments(3)
                .drawn("2023-07-01", "3000")
                .happened(new DueDateChange(
                        LocalDate.of(2023, 7, 5), LocalDate.of(2023, 9, 1), LocalDate.of(2023, 9, 15)));

        assertThat(loan.lines())
                .containsExactly("2023-08-01 1000.00 + 0.00", "2023-09-15 1000.00 + 0.00", "2023-10-15 1000.00 + 0.00");
    }

    @Test
    void aNewRateFindsANewInstalment() {
        var loan = Story.standard()
                .instalments(3)
                .dayCount(DayCount.BY_PERIOD)
                .drawn("2024-01-01", "3000")
                .happened(new RateChange(LocalDate.of(2024, 2, 1), AnnualRate.of("0.24")));

        assertThat(loan.lines())
                .containsExactly(
                        "2024-02-01 990.00 + 30.00", "2024-03-01 994.80 + 40.20", "2024-04-01 1015.20 + 20.30");
    }
}
