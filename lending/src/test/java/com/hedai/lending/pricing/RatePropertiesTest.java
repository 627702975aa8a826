package com.hedai.lending.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.ScheduleTerms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class RatePropertiesTest {
    private static final LocalDate START = LocalDate.of(2026, 11, 22);

    @Property(tries = 200)
    void atItsRateALoanIsWorthExactlyWhatWasLent(
            @ForAll @LongRange(min = 10_000, max = 100_000_000) long fen,
            @ForAll @BigRange(min = "0", max = "0.36") @Scale(4) BigDecimal rate,
            @ForAll @IntRange(min = 1, max = 60) int months,
            @ForAll RepaymentMethod method) {
        var principal = Money.of(BigDecimal.valueOf(fen, 2));
        var payments = Quotes.payments(
                ScheduleTerms.monthly(principal, new AnnualRate(rate), months, method, DayCount.ACTUAL_365, START));

        var solved = PeriodicRate.of(principal, payments).rate().orElseThrow();

        assertThat(presentValue(payments, solved).subtract(principal.yuan()).abs())
                .isLessThan(new BigDecimal("0.0000001"));
    }

    @Property(tries = 50)
    void datedFlowsAreWorthNothingAtTheirRate(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 1_000_000) Long> payments,
            @ForAll @LongRange(min = 1, max = 1_000_000) long advance) {
        var flows = IntStream.rangeClosed(0, payments.size())
                .mapToObj(i ->
                        new CashFlow(START.plusMonths(i), BigDecimal.valueOf(i == 0 ? -advance : payments.get(i - 1))))
                .toList();

        var rate = EffectiveRate.ofDated(flows).rate();

        rate.ifPresent(solved -> {
            var total = flows.stream()
                    .map(flow -> flow.amount().divide(growth(solved, flow.on()), MathContext.DECIMAL128))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(total.abs()).isLessThan(new BigDecimal("0.000001"));
        });
    }

    private static BigDecimal growth(BigDecimal rate, LocalDate on) {
        var days = BigDecimal.valueOf(java.time.temporal.ChronoUnit.DAYS.between(START, on));
        return Exponential.pow(BigDecimal.ONE.add(rate), days.divide(BigDecimal.valueOf(365), MathContext.DECIMAL128));
    }

    private static BigDecimal presentValue(List<Money> payments, BigDecimal rate) {
        return IntStream.rangeClosed(1, payments.size())
                .mapToObj(k -> payments.get(k - 1)
                        .yuan()
                        .divide(BigDecimal.ONE.add(rate).pow(k, MathContext.DECIMAL128), MathContext.DECIMAL128))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
