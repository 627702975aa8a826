package com.hedai.lending.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.account.Event.DueDateChange;
import com.hedai.lending.account.Event.RateChange;
import com.hedai.lending.account.Event.Refund;
import com.hedai.lending.account.Event.Rescheduling;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Frequency;
import com.hedai.lending.schedule.Frequency.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelledAccountTest {
    @Test
    void moneyDrawnLaterRaisesTheInstalmentsToCome() {
        var story = Story.levelled()
                .rate("0.094822")
                .drawn("2024-01-01", "100")
                .paid("2024-02-01", "17.13")
                .drawn("2024-02-15", "200");

        assertThat(story.lines())
                .containsExactly(
                        "2024-02-01 16.34 + 0.79 paid 17.13",
                        "2024-03-01 56.45 + 1.48",
                        "2024-04-01 56.13 + 1.80",
                        "2024-05-01 56.58 + 1.35",
                        "2024-06-01 57.03 + 0.90",
                        "2024-07-01 57.47 + 0.45");
        assertThat(story.postings())
                .containsExactly(
                        "2024-01-01 0.00 + 0.00 left 100.00",
                        "2024-02-01 16.34 + 0.79 left 83.66",
                        "2024-02-15 0.00 + 0.00 left 283.66");
    }

    @Test
    void moneyDrawnWithinAPeriodMayBearTheInterestOfTheWhole() {
        var story = Story.levelled().instalments(2).drawn("2024-01-01", "1000").drawn("2024-01-16", "1000");

        assertThat(story.lines()).containsExactly("2024-02-01 997.44 + 15.16", "2024-03-01 1002.56 + 10.03");
        assertThat(story.wholePeriods().lines())
                .containsExactly("2024-02-01 995.02 + 20.00", "2024-03-01 1004.98 + 10.05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01"})
    void noMoneyIsNotAMovement(String amount) {
        var story = Story.levelled();

        assertThatThrownBy(() -> story.drawn("2024-01-01", amount))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amount: " + amount + " (expected: more than 0.00)");
        assertThatThrownBy(() -> story.paid("2024-01-01", amount)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Refund(LocalDate.EPOCH, Money.of(amount), Surplus.NEXT_INSTALMENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void earlyMoneyFromTheEndTakesWholeInstalments() {
        var story = Story.levelled()
                .daily()
                .drawn("2024-01-01", "1200")
                .paid("2024-01-01", "1200", Surplus.LAST_INSTALMENT);

        assertThat(story.lines())
                .containsExactly(
                        "2024-02-01 164.70 + 0.00 paid 164.70",
                        "2024-03-01 207.06 + 0.00 paid 207.06",
                        "2024-04-01 207.06 + 0.00 paid 207.06",
                        "2024-05-01 207.06 + 0.00 paid 207.06",
                        "2024-06-01 207.06 + 0.00 paid 207.06",
                        "2024-07-01 207.06 + 0.00 paid 207.06");
    }

    @Test
    void theSameAmountDrawnTwiceADayIsDrawnBeforeAndAfterAPayment() {
        var story = Story.levelled()
                .daily()
                .drawn("2024-01-01", "600")
                .paid("2024-01-01", "600")
                .drawn("2024-01-01", "600");

        assertThat(story.postings())
                .containsExactly(
                        "2024-01-01 0.00 + 0.00 left 600.00",
                        "2024-01-01 600.00 + 0.00 left 0.00",
                        "2024-01-01 0.00 + 0.00 left 600.00");
    }

    @Test
    void aDrawdownBeforeTheFirstMovesTheStart() {
        var story = Story.levelled().down("0.25").drawn("2024-01-05", "200").drawn("2024-01-03", "350");

        assertThat(story.lines())
                .containsExactly(
                        "2024-01-03 87.50 + 0.00",
                        "2024-01-05 50.00 + 0.00",
                        "2024-02-03 67.13 + 4.03",
                        "2024-03-03 67.71 + 3.45",
                        "2024-04-03 68.38 + 2.78",
                        "2024-05-03 69.07 + 2.09",
                        "2024-06-03 69.76 + 1.40",
                        "2024-07-03 70.45 + 0.70");
    }

    @Test
    void interestThatDoesNotFitIsAskedForWithTheNextInstalment() {
        var story = Story.levelled()
                .rate("0.10")
                .instalments(3)
                .daily()
                .drawn("2024-07-01", "1000")
                .paid("2024-07-10", "338.90")
                .paid("2024-07-15", "50", Surplus.LAST_INSTALMENT);

        assertThat(story.lines())
                .containsExactly(
                        "2024-08-01 336.48 + 2.42 paid 338.90",
                        "2024-09-01 330.10 + 8.80",
                        "2024-10-01 333.42 + 2.36 paid 50.00");
        assertThat(story.postings())
                .contains("2024-07-10 336.48 + 2.42 left 663.52", "2024-07-15 50.00 + 0.00 left 613.52");
    }

    @Test
    void overduePrincipalBearsInterestUntilTodayAndTheLastInstalmentTakesIt() {
        var story = Story.levelled()
                .rate("0.3399")
                .dayCount(DayCount.ACTUAL_ACTUAL)
                .daily()
                .drawn("2023-10-31", "5000")
                .today("2025-01-21");

        assertThat(story.lines())
                .containsExactly(
                        "2023-11-30 777.98 + 139.68",
                        "2023-12-31 773.32 + 144.34",
                        "2024-01-31 773.71 + 143.95",
                        "2024-02-29 783.00 + 134.66",
                        "2024-03-31 773.71 + 143.95",
                        "2024-04-30 1118.28 + 139.30");
        assertThat(story.settled("2025-01-21").state().isSettled()).isTrue();
    }

    @Test
    void overduePrincipalMayBearNoInterestOfItsOwn() {
        var late = Story.levelled()
                .instalments(2)
                .dailyButNotOnOverdue()
                .drawn("2024-01-01", "1000")
                .paid("2024-02-20", "507.51");

        assertThat(late.lines()).containsExactly("2024-02-01 497.51 + 10.00 paid 507.51", "2024-03-01 502.49 + 5.02");
        assertThat(late.daily().lines().getLast()).isEqualTo("2024-03-01 502.49 + 8.28");
    }

    @Test
    void aSettlementAsksForInterestToTheDayOrToTheEndOfThePeriod() {
        var toTheDay = Story.levelled()
                .rate("0.07")
                .daily()
                .drawn("2024-01-01", "100")
                .paid("2024-02-01", "17.01")
                .settled("2024-02-15");
        var toTheEnd = Story.levelled()
                .rate("0.07")
                .dailyToTheEndOfThePeriod()
                .drawn("2024-01-01", "100")
                .paid("2024-02-01", "17.01")
                .settled("2024-02-15");

        assertThat(toTheDay.postings()).contains("2024-02-15 83.57 + 0.24 left 0.00");
        assertThat(toTheEnd.lines())
                .containsExactly(
                        "2024-02-01 16.43 + 0.58 paid 17.01",
                        "2024-03-01 16.52 + 0.49 paid 17.01",
                        "2024-04-01 17.01 + 0.00 paid 17.01",
                        "2024-05-01 17.01 + 0.00 paid 17.01",
                        "2024-06-01 17.01 + 0.00 paid 17.01",
                        "2024-07-01 16.02 + 0.00 paid 16.02");
    }

    @Test
    void moneyThatIsEnoughToSettleSettlesToTheEndOfThePeriod() {
        var story = Story.levelled()
                .rate("0.07")
                .dailyToTheEndOfThePeriod()
                .drawn("2024-01-01", "100")
                .paid("2024-02-15", "101.17");

        assertThat(story.postings()).contains("2024-02-15 100.00 + 1.16 left 0.00");
        assertThat(story.state().surplus()).isEqualTo(Money.of("0.01"));
    }

    @Test
    void aNewRateFindsNewInstalmentsFromItsPeriodOn() {
        var story = Story.levelled()
                .rate("0.07")
                .drawn("2024-01-01", "100")
                .paid("2024-02-01", "17.01")
                .happened(new RateChange(LocalDate.of(2024, 2, 14), AnnualRate.of("0.04")));

        assertThat(story.lines())
                .containsExactly(
                        "2024-02-01 16.43 + 0.58 paid 17.01",
                        "2024-03-01 16.53 + 0.37",
                        "2024-04-01 16.68 + 0.22",
                        "2024-05-01 16.73 + 0.17",
                        "2024-06-01 16.79 + 0.11",
                        "2024-07-01 16.84 + 0.06");
    }

    @Test
    void aMovedInstalmentTakesTheLaterOnesWithItAndBearsTheInterestOfItsDays() {
        var story = Story.levelled()
                .instalments(3)
                .drawn("2024-01-01", "900")
                .happened(new DueDateChange(
                        LocalDate.of(2024, 1, 10), LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 16)));

        assertThat(story.lines())
                .containsExactly("2024-02-01 297.02 + 9.00", "2024-03-16 297.07 + 8.95", "2024-04-16 305.91 + 3.06");
    }

    @Test
    void moreInstalmentsMakeEachSmaller() {
        var story = Story.levelled()
                .instalments(3)
                .daily()
                .drawn("2024-06-01", "1200")
                .paid("2024-07-01", "417.03")
                .happened(new Rescheduling(LocalDate.of(2024, 7, 15), LocalDate.of(2024, 8, 1), 1, 0, 0));

        assertThat(story.lines())
                .containsExactly(
                        "2024-07-01 396.03 + 12.00 paid 408.03",
                        "2024-08-01 265.39 + 7.95 paid 9.00",
                        "2024-09-01 267.95 + 5.39",
                        "2024-10-01 270.63 + 2.71");
    }

    @Test
    void aPauseOfPrincipalAddsAsManyInstalments() {
        var story = Story.levelled()
                .instalments(2)
                .drawn("2024-01-01", "1000")
                .happened(new Rescheduling(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 1), 0, 1, 0));

        assertThat(story.lines())
                .containsExactly("2024-02-01 497.51 + 10.00", "2024-03-01 0.00 + 5.02", "2024-04-01 502.49 + 5.02");
    }

    @Test
    void aPauseOfInterestCollectsItWithTheNext() {
        var story = Story.levelled()
                .instalments(3)
                .drawn("2024-01-01", "900")
                .happened(new Rescheduling(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1), 0, 0, 1));

        var state = story.state();

        assertThat(state.instalments().getFirst().interest()).isEqualTo(Money.ZERO);
        assertThat(state.instalments().get(1).interest()).isGreaterThan(Money.of("14.00"));
        assertThat(state.total(AccountInstalment::principal)).isEqualTo(Money.of(900));
    }

    @Test
    void surplusGoesWhereItIsSaid() {
        var loan = Story.levelled()
                .rate("0")
                .instalments(3, new Frequency(15, Unit.DAYS))
                .down("0.25")
                .multiple(1)
                .drawn("2023-09-01", "400")
                .paid("2023-09-01", "100");

        assertThat(loan.paid("2023-09-10", "150", Surplus.LAST_INSTALMENT).lines())
                .containsExactly(
                        "2023-09-01 100.00 + 0.00 paid 100.00",
                        "2023-09-16 100.00 + 0.00",
                        "2023-10-01 100.00 + 0.00 paid 50.00",
                        "2023-10-16 100.00 + 0.00 paid 100.00");
        assertThat(loan.paid("2023-09-11", "50", Surplus.REAMORTISE).lines())
                .contains("2023-09-16 100.00 + 0.00 paid 25.00", "2023-10-01 100.00 + 0.00 paid 75.00");
    }

    @Test
    void anAmountThatDoesNotDivideGoesAlikeToAllButTheLast() {
        var loan = Story.levelled()
                .rate("0")
                .instalments(3)
                .drawn("2024-01-01", "300")
                .paid("2024-01-10", "100", Surplus.REAMORTISE);

        assertThat(loan.lines())
                .containsExactly(
                        "2024-02-01 100.00 + 0.00 paid 33.33",
                        "2024-03-01 100.00 + 0.00 paid 33.33",
                        "2024-04-01 100.00 + 0.00 paid 33.34");
    }

    @Test
    void whatNobodyOwesIsHeldAndUsedForWhatIsDrawnLater() {
        var loan = Story.levelled()
                .rate("0")
                .instalments(2)
                .drawn("2024-01-01", "200")
                .paid("2024-01-10", "250");

        assertThat(loan.state().surplus()).isEqualTo(Money.of(50));
        assertThat(loan.state().isSettled()).isTrue();

        loan.drawn("2024-01-20", "80");

        assertThat(loan.state().surplus()).isEqualTo(Money.ZERO);
        assertThat(loan.state().outstanding()).isEqualTo(Money.of(30));
    }

    @Test
    void aTinyLoanIsStillSpread() {
        var loan = Story.levelled()
                .rate("0")
                .instalments(3, new Frequency(16, Unit.DAYS))
                .down("0.25")
                .multiple(1)
                .drawn("2026-02-18", "0.02");

        assertThat(loan.lines())
                .containsExactly(
                        "2026-02-18 0.00 + 0.00",
                        "2026-03-06 0.01 + 0.00",
                        "2026-03-22 0.01 + 0.00",
                        "2026-04-07 0.00 + 0.00");
        assertThat(loan.state().instalments().getFirst().settledOn()).isEqualTo("2026-02-18");
    }

    @Test
    void interestOnWhatWasLentStaysWhateverIsPaid() {
        var loan = Story.levelled()
                .instalments(3)
                .dayCount(DayCount.ACTUAL_ACTUAL)
                .method(InterestMethod.FLAT)
                .drawn("2024-06-01", "1000")
                .drawn("2024-07-15", "250");

        assertThat(loan.lines())
                .containsExactly("2024-07-01 333.55 + 9.84", "2024-08-01 458.80 + 11.56", "2024-09-01 457.65 + 12.70");
    }

    @Test
    void theFirstInstalmentsMayCarryNoPrincipal() {
        assertThat(Story.levelled()
                        .instalments(3)
                        .grace(1, 0)
                        .drawn("2024-01-01", "1000")
                        .lines())
                .containsExactly("2024-02-01 0.00 + 10.00", "2024-03-01 497.51 + 10.00", "2024-04-01 502.49 + 5.02");
    }

    @Test
    void whatWasPaidIsEarlyOnTimeOrLate() {
        var state = Story.levelled()
                .rate("0")
                .instalments(2)
                .drawn("2024-01-01", "200")
                .paid("2024-01-10", "40")
                .paid("2024-02-01", "50")
                .paid("2024-02-02", "10")
                .state();
        var first = state.instalments().getFirst();

        assertThat(first.paidEarly()).isEqualTo(Money.of(40));
        assertThat(first.paidLate()).isEqualTo(Money.of(10));
        assertThat(first.paid()).isEqualTo(Money.of(100));
        assertThat(first.settledOn()).isEqualTo("2024-02-02");
        assertThat(state.instalments().getLast().settledOn()).isNull();
    }

    @Test
    void nothingHappensBeforeMoneyIsDrawn() {
        assertThatThrownBy(() -> Story.levelled().paid("2024-01-01", "1").state())
                .hasMessage("events: no drawdown (expected: at least one)");
        assertThatThrownBy(() -> Story.levelled()
                        .drawn("2024-01-02", "100")
                        .paid("2024-01-01", "1")
                        .state())
                .hasMessage("events: one before the first drawdown on 2024-01-02 (expected: none)");
    }

    @Test
    void termsThatCannotBeAreRefused() {
        assertThatThrownBy(() ->
                        Story.levelled().instalments(0).drawn("2024-01-01", "1").state())
                .hasMessage("instalments: 0 (expected: 1 to 999)");
        assertThatThrownBy(() ->
                        Story.levelled().down("1").drawn("2024-01-01", "1").state())
                .hasMessage("down payment: 1 (expected: 0 to less than 1)");
        assertThatThrownBy(() ->
                        Story.levelled().multiple(-1).drawn("2024-01-01", "1").state())
                .hasMessage("multiple: -1 (expected: not negative)");
        assertThatThrownBy(() -> new Rescheduling(LocalDate.EPOCH, LocalDate.EPOCH, -1, 0, 0))
                .hasMessage("rescheduling: -1, 0, 0 (expected: not negative)");
    }
}
