package com.hedai.lending.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StudentScheduleTest {
    private static final LocalDate VALUE = LocalDate.of(2026, 9, 15);
    private static final LocalDate GRADUATION = LocalDate.of(2027, 6, 30);
    private static final NavigableMap<LocalDate, Money> NOTHING_REPAID = Collections.emptyNavigableMap();

    @Test
    void nothingFallsDueWhileStudying() {
        var schedule = Schedules.of(terms(24, GRADUATION, 3));

        assertThat(schedule.first().startOn()).isEqualTo(GRADUATION);
        assertThat(schedule.first().dueOn()).isEqualTo("2027-07-30");
        assertThat(schedule.last().dueOn()).isEqualTo("2028-08-30");
        assertThat(schedule.instalments()).hasSize(14);
    }

    @Test
    void theFirstInstalmentsAreInterestOnlyAndTheOthersEqual() {
        var schedule = Schedules.of(terms(24, GRADUATION, 3));

        assertThat(schedule.instalments().subList(0, 3)).allSatisfy(instalment -> {
            assertThat(instalment.principal()).isEqualTo(Money.ZERO);
            assertThat(instalment.interest()).isEqualTo(Money.of("28.00"));
        });
        assertThat(schedule.instalments().subList(3, 14))
                .extracting(Instalment::due)
                .containsOnly(Money.of("1106.24"));
    }

    @Test
    void aGraduateHasNoYearsWithoutInstalment() {
        var plain = Schedules.of(ScheduleTerms.monthly(
                Money.of("12000.00"),
                AnnualRate.of("0.028"),
                24,
                RepaymentMethod.EQUAL_INSTALMENT,
                DayCount.THIRTY_360,
                VALUE));

        assertThat(Schedules.of(terms(24, VALUE, 0))).isEqualTo(plain);
        assertThat(Schedules.of(terms(24, null, 0))).isEqualTo(plain);
    }

    @Test
    void theTenorMustOutlastTheStudies() {
        assertThatThrownBy(() -> terms(9, GRADUATION, 0)).hasMessageContaining("instalments: 0");
        assertThatThrownBy(() -> terms(12, GRADUATION, 3)).hasMessageContaining("grace");
    }

    @Test
    void whatIsSubsidisedGrowsDayByDay() {
        var subsidy = subsidy(DayCount.THIRTY_360);

        assertThat(accrued(subsidy, VALUE)).isEqualTo("0.00");
        assertThat(accrued(subsidy, VALUE.plusDays(1))).isEqualTo("0.93");
        assertThat(accrued(subsidy, VALUE.plusMonths(1))).isEqualTo("28.00");
        assertThat(accrued(subsidy, GRADUATION)).isEqualTo("266.00");
        assertThat(accrued(subsidy, GRADUATION.plusYears(1))).isEqualTo("266.00");
    }

    @Test
    void actualDaysAreCountedWhereTheProductSaysSo() {
        assertThat(accrued(subsidy(DayCount.ACTUAL_365), GRADUATION)).isEqualTo("265.12");
        assertThat(accrued(subsidy(DayCount.ACTUAL_360), GRADUATION)).isEqualTo("268.80");
    }

    @Test
    void principalPaidBackBearsNoneFromItsValueDate() {
        var repaid = new TreeMap<LocalDate, Money>();
        repaid.put(VALUE.plusMonths(1), Money.of("6000.00"));
        repaid.put(VALUE.plusMonths(2), Money.of("6000.00"));

        var accrued = subsidy(DayCount.THIRTY_360).accrued(Money.of("12000.00"), repaid, GRADUATION);

        assertThat(accrued).isEqualTo(Money.of("42.00"));
    }

    @Property
    void principalsAddUpAndNoPartIsNegative(@ForAll("students") ScheduleTerms terms) {
        var schedule = Schedules.of(terms);

        assertThat(schedule.principal()).isEqualTo(terms.principal());
        assertThat(schedule.last().balance()).isEqualTo(Money.ZERO);
        assertThat(schedule.instalments().subList(0, terms.grace().principal()))
                .allSatisfy(instalment -> assertThat(instalment.principal()).isEqualTo(Money.ZERO));
        assertThat(schedule.instalments()).allSatisfy(instalment -> {
            assertThat(instalment.principal().isNegative()).isFalse();
            assertThat(instalment.interest().isNegative()).isFalse();
        });
    }

    @Property
    void theTenorIsKeptAndNoMonthOfItIsWasted(
            @ForAll("students") ScheduleTerms terms, @ForAll @IntRange(min = 1, max = 1400) int studied) {
        var valueOn = terms.disbursedOn().minusDays(studied);
        var months = terms.timetable().instalments() + 48;

        var schedule = Schedules.of(ScheduleTerms.student(
                terms.principal(),
                terms.rate(),
                months,
                RepaymentMethod.EQUAL_INSTALMENT,
                terms.dayCount(),
                valueOn,
                terms.disbursedOn(),
                0));

        var maturity = valueOn.plusMonths(months);
        assertThat(schedule.last().dueOn()).isBeforeOrEqualTo(maturity).isAfter(maturity.minusDays(32));
    }

    @Property(tries = 100)
    void theDaysAddUpToTheWhole(@ForAll DayCount dayCount, @ForAll @IntRange(min = 1, max = 800) int days) {
        var subsidy = new Subsidy(AnnualRate.of("0.028"), dayCount, VALUE, VALUE.plusDays(days));
        var before = Money.ZERO;
        var total = Money.ZERO;
        for (int day = 1; day <= days + 5; day++) {
            var upTo = subsidy.accrued(Money.of("20000.00"), NOTHING_REPAID, VALUE.plusDays(day));
            assertThat(upTo).isGreaterThanOrEqualTo(before);
            total = total.plus(upTo.minus(before));
            before = upTo;
        }
        assertThat(total)
                .isEqualTo(subsidy.accrued(Money.of("20000.00"), NOTHING_REPAID, VALUE.plusDays(days)))
                .isGreaterThan(Money.ZERO);
    }

    @Property(tries = 200)
    void interestAccruesToExactlyItself(
            @ForAll DayCount dayCount,
            @ForAll @IntRange(min = 0, max = 1_000_000) int fen,
            @ForAll @IntRange(min = 1, max = 400) int days) {
        var interest = Money.of(BigDecimal.valueOf(fen, 2));
        var before = Money.ZERO;
        for (int day = 0; day <= days; day++) {
            var accrued = dayCount.accrued(interest, VALUE, VALUE.plusDays(days), VALUE.plusDays(day));
            assertThat(accrued).isBetween(before, interest);
            before = accrued;
        }
        assertThat(before).isEqualTo(interest);
    }

    @Provide
    Arbitrary<ScheduleTerms> students() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 2_000_000),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(0.36))
                                .ofScale(6),
                        Arbitraries.integers().between(0, 4000).map(LocalDate.of(2020, 1, 1)::plusDays),
                        Arbitraries.integers().between(0, 2000),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 120),
                        Arbitraries.of(DayCount.class))
                .as((fen, rate, valueOn, studied, interestOnly, rest, dayCount) -> ScheduleTerms.student(
                        Money.of(BigDecimal.valueOf(fen, 2)),
                        new AnnualRate(rate),
                        studied / 28 + 2 + interestOnly + rest,
                        RepaymentMethod.EQUAL_INSTALMENT,
                        dayCount,
                        valueOn,
                        valueOn.plusDays(studied),
                        interestOnly));
    }

    private static ScheduleTerms terms(int months, @Nullable LocalDate subsidisedUntil, int interestOnlyMonths) {
        return ScheduleTerms.student(
                Money.of("12000.00"),
                AnnualRate.of("0.028"),
                months,
                RepaymentMethod.EQUAL_INSTALMENT,
                DayCount.THIRTY_360,
                VALUE,
                subsidisedUntil,
                interestOnlyMonths);
    }

    private static Subsidy subsidy(DayCount dayCount) {
        return new Subsidy(AnnualRate.of("0.028"), dayCount, VALUE, GRADUATION);
    }

    private static String accrued(Subsidy subsidy, LocalDate upTo) {
        return subsidy.accrued(Money.of("12000.00"), NOTHING_REPAID, upTo).toString();
    }
}
