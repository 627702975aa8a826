package com.hedai.lending.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
    private final BusinessCalendar china = BusinessCalendar.china();

    @Test
    void holidaysAreNotWorkedAndSomeWeekendsAre() {
        assertThat(china.isBusinessDay(LocalDate.of(2026, 2, 17))).isFalse();
        assertThat(china.isBusinessDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(china.isBusinessDay(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(china.isBusinessDay(LocalDate.of(2026, 3, 1))).isFalse();
        assertThat(china.isBusinessDay(LocalDate.of(2026, 3, 2))).isTrue();
    }

    @Test
    void theNextAndTheLastBusinessDay() {
        var goldenWeek = LocalDate.of(2026, 10, 3);

        assertThat(china.onOrAfter(goldenWeek)).isEqualTo("2026-10-08");
        assertThat(china.onOrBefore(goldenWeek)).isEqualTo("2026-09-30");
        assertThat(china.onOrAfter(LocalDate.of(2026, 10, 10))).isEqualTo("2026-10-10");
        assertThat(china.onOrBefore(LocalDate.of(2026, 10, 10))).isEqualTo("2026-10-10");
    }

    @Test
    void aYearThatIsNotLaidDownHasWeekendsOnly() {
        assertThat(china.knows(2025)).isTrue();
        assertThat(china.knows(2026)).isTrue();
        assertThat(china.knows(2040)).isFalse();
        assertThat(china.isBusinessDay(LocalDate.of(2040, 10, 1))).isTrue();
    }

    @Test
    void everyDayThatIsMadeUpForIsAWeekend() {
        assertThat(china.workdays())
                .allSatisfy(day -> assertThat(day.getDayOfWeek().getValue()).isGreaterThan(5));
        assertThat(china.workdays()).doesNotContainAnyElementsOf(china.holidays());
    }

    @Test
    void aCalendarWithoutBusinessDaysIsRefused() {
        var closed = new HashSet<LocalDate>();
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2026, 12, 31)).forEach(closed::add);
        var never = new BusinessCalendar(closed, Set.of());

        assertThatThrownBy(() -> never.onOrAfter(LocalDate.of(2026, 3, 1))).hasMessageContaining("no business day");
    }
}
