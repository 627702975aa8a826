package com.hedai.loan.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ApplicantViewTest {
    private static final Profile PROFILE = new Profile(
            3,
            "欧阳娜娜",
            "11010519491231002X",
            "13812345678",
            new Profile.Employment("EMPLOYED", "北京某某科技有限公司", LocalDate.of(2020, 3, 1), Money.of("15000.00")),
            "BACHELOR",
            "SINGLE",
            new Profile.Residence("北京市", "海淀区", "中关村大街1号", LocalDate.of(2019, 1, 1)),
            null,
            null);

    @Test
    void aReviewerSeesBasicDataWithPersonalValuesCovered() {
        var view = ApplicantView.masked(PROFILE, false);

        assertThat(view.name()).isEqualTo("欧***");
        assertThat(view.identityNumber()).isEqualTo("110***********002X");
        assertThat(view.phone()).isEqualTo("138****5678");
        assertThat(view.employer()).isEqualTo("北京********");
        assertThat(view.residence()).isEqualTo("北京市海淀区***");
        assertThat(view.monthlyIncome()).isNull();
    }

    @Test
    void whoJudgesTheRiskSeesTheIncomeOfACoveredPerson() {
        var view = ApplicantView.masked(PROFILE, true);

        assertThat(view.name()).isEqualTo("欧***");
        assertThat(view.monthlyIncome()).isEqualTo(Money.of("15000.00"));
    }

    @Test
    void whoMayRevealSeesThemInFull() {
        var view = ApplicantView.full(PROFILE);

        assertThat(view.masked()).isFalse();
        assertThat(view.identityNumber()).isEqualTo("11010519491231002X");
        assertThat(view.residence()).isEqualTo("北京市海淀区中关村大街1号");
    }

    @Test
    void whatIsTooShortToHideIsHiddenWhole() {
        assertThat(ApplicantView.cover("1234567", 3, 4)).isEqualTo("*******");
    }

    @Test
    void personalValuesStayOutOfLogs() {
        assertThat(PROFILE.toString()).isEqualTo("Profile[version 3]");
    }

    @Test
    void theProfileComesBackAsItWasFrozen() {
        assertThat(Profile.parse(PROFILE.json())).isEqualTo(PROFILE);
    }

    @Test
    void ageIsCountedFromTheIdentityNumber() {
        assertThat(PROFILE.birthOn()).isEqualTo("1949-12-31");
        assertThat(PROFILE.age(LocalDate.of(2026, 12, 30))).isEqualTo(76);
        assertThat(PROFILE.age(LocalDate.of(2026, 12, 31))).isEqualTo(77);
    }
}
