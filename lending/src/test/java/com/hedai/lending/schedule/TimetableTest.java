package com.hedai.lending.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.calendar.BusinessCalendar;
import com.hedai.lending.schedule.DueDays.Rule;
import com.hedai.lending.schedule.Frequency.Unit;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final LocalDate START = LocalDate.of(2026, 8, 3);

    @Test
    void aDueDateOnAHolidayGoesWhereTheRuleSays() {
        assertThat(dueDates(Rule.AS_THEY_FALL)).containsExactly("2026-09-03", "2026-10-03", "2026-11-03");
        assertThat(dueDates(Rule.FOLLOWING)).containsExactly("2026-09-03", "2026-10-08", "2026-11-03");
        assertThat(dueDates(Rule.PRECEDING)).containsExactly("2026-09-03", "2026-09-30", "2026-11-03");
        assertThat(dueDates(Rule.MODIFIED_FOLLOWING)).containsExactly("2026-09-03", "2026-10-08", "2026-11-03");
    }

    @Test
    void theNextBusinessDayMayNotBeInTheNextMonth() {
        var monthEnds = new Timetable(
                2,
                Frequency.MONTHLY,
                LocalDate.of(2026, 3, 31),
                MonthEnd.LAST_DAY_OF_MONTH,
                null,
                rule(Rule.MODIFIED_FOLLOWING));

        assertThat(monthEnds.dueDates()).containsExactly(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 29));
    }

    @Test
    void interestRunsToTheDayThatComesOut() {
        var actual = schedule(DayCount.ACTUAL_365, null, rule(Rule.FOLLOWING));
        var even = schedule(DayCount.THIRTY_360, null, rule(Rule.FOLLOWING));

        assertThat(actual.instalments().get(1).interest()).isEqualTo(Money.of("350.00"));
        assertThat(actual.instalments().get(2).interest()).isEqualTo(Money.of("260.00"));
        assertThat(even.instalments()).extracting(Instalment::interest).containsOnly(Money.of("304.17"));
    }

    @Test
    void theFirstDueDateMayBeChosen() {
        var schedule = schedule(DayCount.THIRTY_360, LocalDate.of(2026, 9, 20), DueDays.AS_THEY_FALL);

        assertThat(schedule.instalments())
                .extracting(Instalment::dueOn)
                .containsExactly(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 20), LocalDate.of(2026, 11, 20));
        // one month and 17 of the 30 days from 3 September to 3 October
        assertThat(schedule.first().interest()).isEqualTo(Money.of("476.53"));
        assertThat(schedule.last().interest()).isEqualTo(Money.of("304.17"));
    }

    @Test
    void whatLeavesAPeriodWithoutADayIsRefused() {
        var daily = new Timetable(
                10,
                new Frequency(1, Unit.DAYS),
                LocalDate.of(2026, 9, 29),
                MonthEnd.LAST_DAY_OF_MONTH,
                null,
                rule(Rule.FOLLOWING));

        assertThatThrownBy(daily::periods).hasMessage("instalment 3 due on: 2026-10-08 (expected: after 2026-10-08)");
        assertThatThrownBy(() -> timetable(START, DueDays.AS_THEY_FALL))
                .hasMessage("first due on: 2026-08-03 (expected: after 2026-08-03)");
    }

    private static List<String> dueDates(Rule rule) {
        return timetable(null, rule(rule)).dueDates().stream()
                .map(LocalDate::toString)
                .toList();
    }

    private static DueDays rule(Rule rule) {
        return new DueDays(rule, BusinessCalendar.china());
    }

    private static Timetable timetable(@Nullable LocalDate firstDueOn, DueDays dueDays) {
        return new Timetable(3, Frequency.MONTHLY, START, MonthEnd.LAST_DAY_OF_MONTH, firstDueOn, dueDays);
    }

    private static Schedule schedule(DayCount dayCount, @Nullable LocalDate firstDueOn, DueDays dueDays) {
        return Schedules.of(new ScheduleTerms(
                Money.of(36_500),
                AnnualRate.of("0.10"),
                START,
                timetable(firstDueOn, dueDays),
                dayCount,
                RepaymentMethod.INTEREST_ONLY,
                Grace.NONE,
                RoundingMode.HALF_UP));
    }
}
