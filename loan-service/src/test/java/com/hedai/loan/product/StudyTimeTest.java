package com.hedai.loan.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.web.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StudyTimeTest {
    private static final StudyTime FRESHMAN = StudyTime.until(LocalDate.of(2030, 6, 30), LocalDate.of(2026, 11, 22));

    @Test
    void aBegunMonthCounts() {
        assertThat(FRESHMAN.months()).isEqualTo(44);
        assertThat(StudyTime.until(LocalDate.of(2027, 6, 22), LocalDate.of(2026, 11, 22))
                        .months())
                .isEqualTo(7);
    }

    @Test
    void fourSchoolYearsAndFifteenMoreAreNineteen() {
        assertThat(FRESHMAN.longestTenor(180)).isEqualTo(19 * 12);
    }

    @Test
    void sevenSchoolYearsReachTheTwentyTwo() {
        var medicine = StudyTime.until(LocalDate.of(2033, 6, 30), LocalDate.of(2026, 9, 15));

        assertThat(medicine.longestTenor(180)).isEqualTo(22 * 12);
    }

    @Test
    void aYearOfRepaymentIsTheLeast() {
        assertThatCode(() -> FRESHMAN.check(56)).doesNotThrowAnyException();
        assertThatThrownBy(() -> FRESHMAN.check(55)).isInstanceOf(Refusal.class);
    }

    @Test
    void interestOnlyLeavesAYearOfPrincipal() {
        assertThat(FRESHMAN.interestOnly(228, 60)).isEqualTo(60);
        assertThat(FRESHMAN.interestOnly(60, 60)).isEqualTo(4);
        assertThat(FRESHMAN.interestOnly(56, 60)).isZero();
    }
}
