package com.hedai.lending.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SchedulesTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    @Test
    void equalPrincipalFallsByTheSameInterestEachMonth() {
        var schedule = Schedules.of(monthly("1000.00", RepaymentMethod.EQUAL_PRINCIPAL, 3));

        assertThat(column(schedule, Instalment::principal)).containsExactly("333.33", "333.33", "333.34");
        assertThat(column(schedule, Instalment::interest)).containsExactly("10.00", "6.67", "3.33");
    }

    @Test
    void interestOnlyLeavesThePrincipalToTheLast() {
        var schedule = Schedules.of(monthly("1000.00", RepaymentMethod.INTEREST_ONLY, 3));

        assertThat(column(schedule, Instalment::due)).containsExactly("10.00", "10.00", "1010.00");
    }

    @Test
    void aBulletIsPaidOnceAtTheEnd() {
        var schedule = Schedules.of(monthly("1000.00", RepaymentMethod.BULLET, 3));

        assertThat(schedule.instalments()).hasSize(1);
        assertThat(schedule.last().dueOn()).isEqualTo("2026-04-30");
        assertThat(schedule.last().due()).isEqualTo(Money.of("1030.00"));
    }

    @Test
    void dueDatesKeepTheDayOfTheMonth() {
        var schedule = Schedules.of(monthly("1000.00", RepaymentMethod.EQUAL_INSTALMENT, 3));

        assertThat(column(schedule, Instalment::dueOn)).containsExactly("2026-02-28", "2026-03-31", "2026-04-30");
    }

    @Test
    void onePersonMayOweOneFen() {
        var schedule = Schedules.of(monthly("0.01", RepaymentMethod.EQUAL_INSTALMENT, 12));

        assertThat(schedule.principal()).isEqualTo(Money.of("0.01"));
        assertThat(schedule.interest()).isEqualTo(Money.ZERO);
    }

    @Test
    void interestOfTheFirstInstalmentsIsCollectedWithTheNext() {
        var schedule = Schedules.of(with(new Grace(0, 2), START));

        assertThat(column(schedule, Instalment::interest)).containsExactly("0.00", "0.00", "20.07");
    }

    @Test
    void principalStartsAfterItsGrace() {
        var schedule = Schedules.of(with(new Grace(1, 0), START));

        assertThat(column(schedule, Instalment::principal)).containsExactly("0.00", "497.51", "502.49");
        assertThat(column(schedule, Instalment::interest)).containsExactly("10.00", "10.00", "5.02");
    }

    @Test
    void moneyDrawnLateBearsInterestFromItsValueDate() {
        var schedule = Schedules.of(with(Grace.NONE, LocalDate.of(2026, 2, 14)));

        assertThat(schedule.first().startOn()).isEqualTo("2026-02-14");
        assertThat(column(schedule, Instalment::interest)).containsExactly("5.00", "6.67", "3.35");
    }

    @Test
    void moneyIsDrawnInTheFirstPeriod() {
        assertThatThrownBy(() -> with(Grace.NONE, LocalDate.of(2026, 2, 28)))
                .hasMessage("disbursed on: 2026-02-28 (expected: in the first period)");
    }

    private static ScheduleTerms monthly(String principal, RepaymentMethod method, int months) {
        return ScheduleTerms.monthly(
                Money.of(principal), AnnualRate.of("0.12"), months, method, DayCount.THIRTY_360, START);
    }

    private static ScheduleTerms with(Grace grace, LocalDate disbursedOn) {
        return new ScheduleTerms(
                Money.of("1000.00"),
                AnnualRate.of("0.12"),
                disbursedOn,
                Timetable.monthly(3, START),
                DayCount.THIRTY_360,
                RepaymentMethod.EQUAL_INSTALMENT,
                grace,
                RoundingMode.HALF_UP);
    }

    private static List<String> column(Schedule schedule, Function<Instalment, ?> part) {
        return schedule.instalments().stream()
                .map(instalment -> part.apply(instalment).toString())
                .toList();
    }
}
