package com.hedai.lending.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Frequency;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.ScheduleTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class QuotesTest {
    /** An advert of "0.6 % a month, 7.2 % a year" that breaks a cap of 12 %. */
    @Test
    void aFlatFeeOfSixPerMilleAMonthCostsThirteenPerCentAYear() {
        var monthly = PeriodicRate.of(Money.of(12000), Collections.nCopies(12, Money.of(1072)))
                .rate()
                .orElseThrow();

        assertThat(monthly.movePointRight(2).setScale(6, RoundingMode.HALF_UP)).isEqualTo("1.086185");
        var apr = Apr.of(monthly, Frequency.MONTHLY);
        assertThat(apr.nominal()).isEqualTo("0.130342");
        assertThat(apr.effective()).isEqualTo("0.138418");
    }

    @Test
    void theNominalRateOfAnEqualInstalmentLoanIsItsContractRate() {
        var quote = Quotes.of(terms(RepaymentMethod.EQUAL_INSTALMENT, "0.108"));

        assertThat(quote.schedule().first().due()).isEqualTo(Money.of("1059.46"));
        assertThat(quote.totalInterest()).isEqualTo(Money.of("713.55"));
        assertThat(quote.apr().nominal()).isEqualTo("0.108003");
        assertThat(quote.apr().effective()).isEqualTo("0.113513");
    }

    @Test
    void aFeeRaisesTheRateAndTheCost() {
        var quote = Quotes.of(terms(RepaymentMethod.EQUAL_INSTALMENT, "0.108"), Money.of("240.00"));

        assertThat(quote.apr().nominal()).isEqualTo("0.146438");
        assertThat(quote.totalCost()).isEqualTo(Money.of("953.55"));
    }

    @Test
    void aBulletLoanIsCompoundedOverItsWholeTerm() {
        var quote = Quotes.of(terms(RepaymentMethod.BULLET, "0.12"));

        assertThat(quote.schedule().instalments()).hasSize(1);
        assertThat(quote.totalInterest()).isEqualTo(Money.of("1440.00"));
        assertThat(quote.apr().effective()).isEqualTo("0.120000");
    }

    @Test
    void aLoanWithoutInterestHasNoRate() {
        var quote = Quotes.of(terms(RepaymentMethod.EQUAL_PRINCIPAL, "0"));

        assertThat(quote.apr()).isEqualTo(new Apr(new BigDecimal("0.000000"), new BigDecimal("0.000000")));
    }

    @Test
    void feesMustLeaveSomethingOfThePrincipal() {
        var terms = terms(RepaymentMethod.BULLET, "0.12");

        assertThatThrownBy(() -> Quotes.of(terms, Money.of(12000))).hasMessageContaining("fees: 12000.00");
    }

    private static ScheduleTerms terms(RepaymentMethod method, String rate) {
        return ScheduleTerms.monthly(
                Money.of(12000), AnnualRate.of(rate), 12, method, DayCount.THIRTY_360, LocalDate.of(2026, 11, 22));
    }
}
