package com.hedai.lending.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.Frequency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rates with known answers: US Regulation Z appendix J, the European directive's annex, XIRR. */
class RatesTest {
    @Test
    void aFirstPeriodThatIsLongerCountsItsDaysAsPartsOfAMonth() {
        var advance = flow("1978-02-10", "6000");
        var payments = every(36, "1978-04-01", Frequency.MONTHLY, "200");

        assertThat(percent(ActuarialRate.of(advance, payments), 2)).isEqualTo("11.82");
    }

    @Test
    void irregularPaymentsAreDiscountedFromTheirOwnDays() {
        var payments = new ArrayList<>(every(24, "1978-02-10", Frequency.MONTHLY, "230"));
        payments.set(23, flow("1980-01-10", "280"));

        assertThat(percent(ActuarialRate.of(flow("1978-01-10", "5000"), payments), 2))
                .isEqualTo("10.50");
    }

    @Test
    void weeksAndFortnightsAreUnitPeriodsToo() {
        var weekly = every(5, "2023-11-30", new Frequency(1, Frequency.Unit.WEEKS), "250");
        var fourWeekly = new ArrayList<>(every(12, "1978-04-20", new Frequency(4, Frequency.Unit.WEEKS), "38.31"));
        fourWeekly.set(0, flow("1978-04-20", "39.50"));

        assertThat(percent(ActuarialRate.of(flow("2023-11-24", "1000"), weekly), 1))
                .isEqualTo("434.3");
        assertThat(percent(ActuarialRate.of(flow("1978-03-18", "400"), fourWeekly), 2))
                .isEqualTo("28.50");
    }

    @Test
    void aSinglePaymentHasItsOwnTermAsUnit() {
        assertThat(percent(ActuarialRate.of(flow("2025-01-15", "1000"), List.of(flow("2026-01-15", "1080"))), 2))
                .isEqualTo("8.00");
        assertThat(percent(ActuarialRate.of(flow("2025-01-15", "1000"), List.of(flow("2025-07-15", "1050"))), 2))
                .isEqualTo("10.00");
        assertThat(percent(ActuarialRate.of(flow("2025-01-15", "1000"), List.of(flow("2025-04-25", "1010"))), 2))
                .isEqualTo("3.65");
    }

    @Test
    void paymentsOfLessThanTheAdvanceHaveNoActuarialRate() {
        assertThat(ActuarialRate.of(flow("2025-01-15", "1000"), List.of(flow("2026-01-15", "999"))))
                .isEqualTo(new Solution.None());
        assertThat(percent(ActuarialRate.of(flow("2025-01-15", "1000"), List.of(flow("2026-01-15", "1000"))), 2))
                .isEqualTo("0.00");
    }

    @Test
    void theEuropeanRateIsEffective() {
        var flows = new ArrayList<TimedFlow>();
        flows.add(new TimedFlow(BigDecimal.ZERO, new BigDecimal("-200")));
        flows.add(new TimedFlow(
                BigDecimal.ONE.divide(BigDecimal.valueOf(12), Exponential.PRECISION), new BigDecimal("250")));

        assertThat(percent(EffectiveRate.of(flows), 1)).isEqualTo("1355.2");
    }

    @Test
    void datedFlowsCountActualDaysOver365() {
        assertThat(percent(EffectiveRate.ofDated(List.of(flow("2025-01-01", "-100"), flow("2026-01-01", "110"))), 6))
                .isEqualTo("10.000000");
        assertThat(percent(
                        EffectiveRate.ofDated(List.of(
                                flow("2021-06-08", "-1000000"),
                                flow("2022-06-29", "5000"),
                                flow("2023-06-08", "-3"),
                                flow("2023-06-30", "0"))),
                        8))
                .isEqualTo("-99.37850499");
    }

    @Test
    void theOrderOfFlowsDoesNotMatter() {
        var flows = List.of(flow("2026-01-01", "110"), flow("2025-01-01", "-100"));

        assertThat(percent(EffectiveRate.ofDated(flows), 6)).isEqualTo("10.000000");
    }

    @Test
    void flowsInOneDirectionHaveNoRate() {
        assertThat(EffectiveRate.ofDated(List.of(flow("2025-01-01", "100"), flow("2026-01-01", "110"))))
                .isEqualTo(new Solution.None());
        assertThat(EffectiveRate.ofDated(List.of())).isEqualTo(new Solution.None());
    }

    @Test
    void whereNewtonsMethodRunsAwayTheNearestRateCounts() {
        // worth nothing at 0 % and at 900 %, and steep enough at 10 % to be thrown out
        var flows = List.of(flow("2025-01-01", "-10"), flow("2026-01-01", "110"), flow("2027-01-01", "-100"));

        assertThat(percent(EffectiveRate.ofDated(flows), 4)).isEqualTo("0.0000");
    }

    @Test
    void equalPeriodsHaveARateOfTheirOwn() {
        var payments = IntStream.range(0, 12).mapToObj(_ -> Money.of(1072)).toList();

        var rate = PeriodicRate.of(Money.of(12_000), payments).rate().orElseThrow();

        assertThat(rate.movePointRight(2).setScale(6, RoundingMode.HALF_UP)).isEqualByComparingTo("1.086185");
        assertThat(Apr.of(rate, Frequency.MONTHLY))
                .isEqualTo(new Apr(new BigDecimal("0.130342"), new BigDecimal("0.138418")));
        assertThat(PeriodicRate.of(Money.ZERO, payments)).isEqualTo(new Solution.None());
        assertThat(PeriodicRate.of(Money.of(1), List.of(Money.ZERO))).isEqualTo(new Solution.None());
    }

    private static CashFlow flow(String on, String amount) {
        return new CashFlow(LocalDate.parse(on), new BigDecimal(amount));
    }

    private static List<CashFlow> every(int count, String first, Frequency frequency, String amount) {
        var start = LocalDate.parse(first);
        return IntStream.range(0, count)
                .mapToObj(i -> new CashFlow(
                        switch (frequency.unit()) {
                            case WEEKS -> start.plusWeeks((long) i * frequency.every());
                            default -> start.plusMonths(i);
                        },
                        new BigDecimal(amount)))
                .toList();
    }

    private static String percent(Solution solution, int decimals) {
        return solution.rate()
                .orElseThrow()
                .movePointRight(2)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
