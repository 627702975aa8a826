package com.hedai.loan.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AcademicYearTest {
    @Test
    void itBeginsInSeptember() {
        assertThat(AcademicYear.of(LocalDate.of(2026, 8, 31)).startOn()).isEqualTo("2025-09-01");
        assertThat(AcademicYear.of(LocalDate.of(2026, 9, 1)).startOn()).isEqualTo("2026-09-01");
    }

    @Test
    void itHoldsTwelveMonths() {
        var year = AcademicYear.of(LocalDate.of(2026, 11, 22));

        assertThat(year.contains(LocalDate.of(2027, 8, 31))).isTrue();
        assertThat(year.contains(LocalDate.of(2027, 9, 1))).isFalse();
        assertThat(year.contains(LocalDate.of(2026, 8, 31))).isFalse();
    }
}
