package com.hedai.lending.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.Frequency.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What just fits, and what just does not. */
class BoundsTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 31);
    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 2, 28);

    @Test
    void instalmentsAndFrequencies() {
        assertThat(Timetable.monthly(999, START).periods()).hasSize(999);
        assertThat(Timetable.monthly(1, START).periods()).hasSize(1);
        assertThatThrownBy(() -> Timetable.monthly(0, START)).hasMessage("instalments: 0 (expected: 1 to 999)");
        assertThatThrownBy(() -> Timetable.monthly(1000, START)).hasMessage("instalments: 1000 (expected: 1 to 999)");
        assertThatCode(() -> new Frequency(999, Unit.DAYS)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Frequency(0, Unit.DAYS)).hasMessage("every: 0 (expected: 1 to 999)");
        assertThatThrownBy(() -> new Frequency(1000, Unit.DAYS)).hasMessage("every: 1000 (expected: 1 to 999)");
    }

    @Test
    void principalGraceAndValueDate() {
        assertThat(Schedules.of(terms("0.01", START, new Grace(1, 1))).principal())
                .isEqualTo(Money.of("0.01"));
        assertThatThrownBy(() -> terms("0.00", START, Grace.NONE)).hasMessage("principal: 0.00 (expected: positive)");
        assertThatThrownBy(() -> terms("1.00", START, new Grace(2, 0)))
                .hasMessageContaining("less than the instalments");
        assertThatThrownBy(() -> terms("1.00", START, new Grace(0, 2)))
                .hasMessageContaining("less than the instalments");
        assertThatThrownBy(() -> new Grace(-1, 0)).hasMessageContaining("not negative");
        assertThatThrownBy(() -> new Grace(0, -1)).hasMessageContaining("not negative");
        assertThatCode(() -> terms("1.00", FIRST_DUE.minusDays(1), Grace.NONE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> terms("1.00", FIRST_DUE, Grace.NONE)).hasMessageContaining("in the first period");
        assertThatThrownBy(() -> terms("1.00", START.minusDays(1), Grace.NONE))
                .hasMessageContaining("in the first period");
    }

    @Test
    void unitsOfAllLengths() {
        assertThat(end(new Frequency(10, Unit.DAYS))).isEqualTo("2026-02-20");
        assertThat(end(new Frequency(2, Unit.WEEKS))).isEqualTo("2026-02-28");
        assertThat(end(new Frequency(1, Unit.MONTHS))).isEqualTo("2026-03-31");
        assertThat(end(new Frequency(1, Unit.YEARS))).isEqualTo("2028-01-31");
        assertThat(new Frequency(3, Unit.MONTHS).perYear()).isEqualByComparingTo("4");
        assertThat(new Frequency(2, Unit.WEEKS).perYear()).isEqualByComparingTo("26");
        assertThat(new Frequency(2, Unit.WEEKS).nominalDays()).isEqualTo(14);
        assertThat(new Frequency(1, Unit.YEARS).nominalDays()).isEqualTo(360);
    }

    @Test
    void aPeriodOfAnyDaysIsWholeUnitsAndAPart() {
        var middle = Period.between(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 16), Frequency.MONTHLY);

        assertThat(middle.units())
                .isEqualByComparingTo(BigDecimal.valueOf(15)
                        .divide(BigDecimal.valueOf(31), DayCount.PRECISION)
                        .add(BigDecimal.ONE));
        assertThat(middle.days()).isEqualTo(43);
        assertThat(Period.between(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 4, 1), Frequency.MONTHLY)
                        .units())
                .isEqualByComparingTo("2");
    }

    @Test
    void theNextPeriodKeepsTheDayOfTheStartUnlessItWasMoved() {
        var periods = Timetable.monthly(2, START).periods();
        var moved =
                List.of(periods.getFirst(), Period.between(FIRST_DUE, LocalDate.of(2026, 4, 10), Frequency.MONTHLY));

        assertThat(Frequency.MONTHLY.after(periods, MonthEnd.LAST_DAY_OF_MONTH).endOn())
                .isEqualTo("2026-04-30");
        assertThat(Frequency.MONTHLY.after(moved, MonthEnd.LAST_DAY_OF_MONTH).endOn())
                .isEqualTo("2026-05-10");
    }

    @Test
    void interestBeforeRoundingIsWhatCalculatorsPublish() {
        assertThat(beforeRounding(RepaymentMethod.EQUAL_INSTALMENT)).isEqualTo(Money.of("910616.19"));
        assertThat(beforeRounding(RepaymentMethod.EQUAL_PRINCIPAL)).isEqualTo(Money.of("737041.67"));
        assertThat(beforeRounding(RepaymentMethod.INTEREST_ONLY)).isEqualTo(Money.of("1469998.80"));
        assertThat(beforeRounding(RepaymentMethod.BULLET)).isEqualTo(Money.of("1470000.00"));
    }

    @Test
    void theSumsOfASchedule() {
        var schedule = Schedules.of(terms("100.00", START, Grace.NONE));

        assertThat(schedule.principal()).isEqualTo(Money.of(100));
        assertThat(schedule.total()).isEqualTo(schedule.principal().plus(schedule.interest()));
        assertThat(schedule.last().number()).isEqualTo(2);
    }

    private static Money beforeRounding(RepaymentMethod method) {
        return Schedules.interestBeforeRounding(ScheduleTerms.monthly(
                Money.of(1_000_000), AnnualRate.ofPercent("4.9"), 360, method, DayCount.THIRTY_360, START));
    }

    private static String end(Frequency frequency) {
        return frequency.endOf(START, 2, MonthEnd.LAST_DAY_OF_MONTH).toString();
    }

    private static ScheduleTerms terms(String principal, LocalDate valueOn, Grace grace) {
        return new ScheduleTerms(
                Money.of(principal),
                AnnualRate.of("0.12"),
                valueOn,
                Timetable.monthly(2, START),
                DayCount.THIRTY_360,
                RepaymentMethod.EQUAL_INSTALMENT,
                grace,
                RoundingMode.HALF_UP);
    }
}
