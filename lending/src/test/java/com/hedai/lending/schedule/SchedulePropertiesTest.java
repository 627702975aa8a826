package com.hedai.lending.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SchedulePropertiesTest {
    @Property
    void principalsAddUpToTheAmountLent(@ForAll("terms") ScheduleTerms terms) {
        var schedule = Schedules.of(terms);

        assertThat(schedule.principal()).isEqualTo(terms.principal());
        assertThat(schedule.last().balance()).isEqualTo(Money.ZERO);
    }

    @Property
    void nothingIsNegativeAndDueDatesGrow(@ForAll("terms") ScheduleTerms terms) {
        var schedule = Schedules.of(terms);

        assertThat(schedule.instalments()).allSatisfy(instalment -> {
            assertThat(instalment.principal().isNegative()).isFalse();
            assertThat(instalment.interest().isNegative()).isFalse();
        });
        assertThat(schedule.instalments().stream().map(Instalment::dueOn).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Property
    void balancesFollowFromPrincipals(@ForAll("terms") ScheduleTerms terms) {
        var left = terms.principal();
        for (var instalment : Schedules.of(terms).instalments()) {
            left = left.minus(instalment.principal());
            assertThat(instalment.balance()).isEqualTo(left);
        }
    }

    @Property
    void withoutARateThereIsNoInterest(@ForAll("terms") ScheduleTerms terms) {
        assertThat(Schedules.of(at("0", terms)).interest()).isEqualTo(Money.ZERO);
    }

    @Property
    void postponedInterestIsTheSameInAll(@ForAll("terms") ScheduleTerms terms) {
        var postponing =
                withGrace(new Grace(terms.grace().principal(), terms.timetable().instalments() - 1), terms);
        var plain = withGrace(new Grace(terms.grace().principal(), 0), terms);

        assertThat(Schedules.of(postponing).interest())
                .isEqualTo(Schedules.of(plain).interest());
    }

    private static ScheduleTerms at(String rate, ScheduleTerms terms) {
        return new ScheduleTerms(
                terms.principal(),
                AnnualRate.of(rate),
                terms.disbursedOn(),
                terms.timetable(),
                terms.dayCount(),
                terms.method(),
                terms.grace(),
                terms.rounding());
    }

    private static ScheduleTerms withGrace(Grace grace, ScheduleTerms terms) {
        return new ScheduleTerms(
                terms.principal(),
                terms.rate(),
                terms.disbursedOn(),
                terms.timetable(),
                terms.dayCount(),
                RepaymentMethod.EQUAL_INSTALMENT,
                grace,
                terms.rounding());
    }

    @Provide
    Arbitrary<ScheduleTerms> terms() {
        var principals = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 100), Arbitraries.longs().between(1, 10_000_000_000L));
        var rates = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.TEN)
                .ofScale(6);
        var starts = Arbitraries.integers().between(0, 4000).map(LocalDate.of(2020, 1, 1)::plusDays);
        var timetables = Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of(Frequency.Unit.class),
                        Arbitraries.integers().between(1, 4),
                        starts,
                        Arbitraries.of(MonthEnd.class))
                .as((n, unit, every, start, monthEnd) -> new Timetable(n, new Frequency(every, unit), start, monthEnd));
        return Combinators.combine(
                        principals,
                        rates,
                        timetables,
                        Arbitraries.of(DayCount.class),
                        Arbitraries.of(RepaymentMethod.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN))
                .as((fen, rate, timetable, dayCount, method, grace, rounding) -> new ScheduleTerms(
                        Money.of(BigDecimal.valueOf(fen, 2)),
                        new AnnualRate(rate),
                        timetable.startOn(),
                        timetable,
                        dayCount,
                        method,
                        new Grace(Math.min(grace, timetable.instalments() - 1), 0),
                        rounding));
    }
}
