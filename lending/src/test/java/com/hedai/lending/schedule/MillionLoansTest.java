package com.hedai.lending.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.Frequency.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Any loan closes to 0.00: many, of all methods and conventions, from a seed that is said when one does not. */
class MillionLoansTest {
    private static final int LOANS = 1_000_000;
    private static final LocalDate EPOCH = LocalDate.of(2019, 12, 25);

    @Test
    void aMillionLoansCloseToZero() {
        for (long seed = 0; seed < LOANS; seed++) {
            var terms = loan(new SplittableRandom(seed));
            var fault = fault(terms, Schedules.of(terms));
            assertThat(fault).as("loan %d: %s", seed, terms).isEmpty();
        }
    }

    /** What is wrong with a schedule; nothing if all is well. */
    private static String fault(ScheduleTerms terms, Schedule schedule) {
        var left = terms.principal();
        LocalDate before = terms.disbursedOn();
        for (var instalment : schedule.instalments()) {
            left = left.minus(instalment.principal());
            if (instalment.principal().isNegative() || instalment.interest().isNegative()) {
                return "negative: " + instalment;
            }
            if (!left.equals(instalment.balance())) {
                return "balance: " + instalment;
            }
            if (!instalment.dueOn().isAfter(before)) {
                return "not later: " + instalment;
            }
            if (terms.rate().isZero() && !instalment.interest().isZero()) {
                return "interest without a rate: " + instalment;
            }
            before = instalment.dueOn();
        }
        return left.isZero() ? "" : "left: " + left;
    }

    private static ScheduleTerms loan(SplittableRandom any) {
        var instalments = any.nextInt(200) == 0 ? any.nextInt(61, 481) : any.nextInt(1, 37);
        var startOn = EPOCH.plusDays(any.nextInt(3000));
        var frequency = instalments > 60 ? Frequency.MONTHLY : frequency(any);
        var timetable = new Timetable(instalments, frequency, startOn, of(MonthEnd.values(), any));
        return new ScheduleTerms(
                Money.ofFen(any.nextInt(50) == 0 ? 1 : any.nextLong(1, 1L << any.nextInt(8, 34))),
                rate(any),
                startOn,
                timetable,
                of(DayCount.values(), any),
                of(RepaymentMethod.values(), any),
                new Grace(
                        any.nextInt(4) == 0 ? any.nextInt(instalments) : 0,
                        any.nextInt(4) == 0 ? any.nextInt(instalments) : 0),
                any.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN);
    }

    private static Frequency frequency(SplittableRandom any) {
        var unit = of(Unit.values(), any);
        return new Frequency(unit == Unit.DAYS ? any.nextInt(1, 60) : any.nextInt(1, 4), unit);
    }

    private static AnnualRate rate(SplittableRandom any) {
        return any.nextInt(20) == 0
                ? AnnualRate.of("0")
                : new AnnualRate(BigDecimal.valueOf(any.nextInt(36_000_000), 8));
    }

    private static <T> T of(T[] all, SplittableRandom any) {
        return all[any.nextInt(all.length)];
    }
}
