package com.hedai.lending.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.servicing.ArrearsTerms.PrincipalPayment;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrearsTermsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 22);
    private static final ArrearsTerms TERMS = new ArrearsTerms(AnnualRate.of("0.146"), 3);

    @Test
    void nothingIsChargedWithinTheGraceDays() {
        assertThat(penalty(List.of(), 3)).isEqualTo(Money.ZERO);
    }

    @Test
    void afterThemEveryDayCounts() {
        assertThat(penalty(List.of(), 4)).isEqualTo(Money.of("0.40"));
        assertThat(penalty(List.of(), 30)).isEqualTo(Money.of("10.80"));
    }

    @Test
    void aPaymentCountsFromItsValueDate() {
        var half = new PrincipalPayment(1, DUE.plusDays(10), Money.of("500.00"));

        assertThat(penalty(List.of(half), 30)).isEqualTo(Money.of("6.80"));
        assertThat(penalty(List.of(half), 8)).isEqualTo(Money.of("2.00"));
    }

    @Test
    void whatWasPaidInTimeBearsNone() {
        var half = new PrincipalPayment(1, DUE.plusDays(2), Money.of("500.00"));

        assertThat(penalty(List.of(half), 30)).isEqualTo(Money.of("5.40"));
    }

    @Test
    void daysOfAPauseDoNotCount() {
        var pause = new Pause(DUE.plusDays(10), DUE.plusDays(20));

        assertThat(TERMS.penalty(DUE, Money.of("1000.00"), List.of(), List.of(pause), DUE.plusDays(30)))
                .isEqualTo(Money.of("6.80"));
        assertThat(TERMS.penalty(DUE, Money.of("1000.00"), List.of(), List.of(pause), DUE.plusDays(15)))
                .isEqualTo(penalty(List.of(), 10));
    }

    private static Money penalty(List<PrincipalPayment> payments, int daysAfterDue) {
        return TERMS.penalty(DUE, Money.of("1000.00"), payments, List.of(), DUE.plusDays(daysAfterDue));
    }
}
