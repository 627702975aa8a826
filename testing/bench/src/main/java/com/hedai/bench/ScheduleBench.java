package com.hedai.bench;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.schedule.Schedules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Repayment schedules a second on one core (还款计划), with all their dates and checks, beside the barest loop that could give the same
 * figures. Needs no platform.
 */
final class ScheduleBench implements Bench {
    private static final double LEAST_OF_LIMIT = 0.25;
    private static final int GOAL_PERIODS = 360;
    private static final List<Integer> PERIODS = List.of(12, 36, GOAL_PERIODS);
    private static final int REPEATS = 5;
    private static final long WARM_NANOS = 20_000_000_000L;
    private static final long TURN_NANOS = 2_000_000_000L;
    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    /** What was worked out, so that nothing may be left out. */
    private long seen;

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public String summary() {
        return "repayment schedules a second on one core beside a bare decimal loop; needs no platform";
    }

    @Override
    public Verdict run() {
        long warm = System.nanoTime() + WARM_NANOS;
        while (System.nanoTime() < warm) {
            PERIODS.forEach(months -> {
                perSecond(() -> planned(months, DayCount.THIRTY_360), TURN_NANOS / 20);
                perSecond(() -> planned(months, DayCount.ACTUAL_365), TURN_NANOS / 20);
                perSecond(() -> bare(months), TURN_NANOS / 20);
            });
        }
        var verdict = new Verdict(name());
        System.out.printf(
                "%-8s %14s %14s %14s %8s%n", "periods", "30/360 /s", "actual/365 /s", "bare loop /s", "ratio");
        for (int months : PERIODS) {
            measure(months, verdict);
        }
        if (seen == 0) {
            throw new IllegalStateException("nothing was worked out");
        }
        return verdict;
    }

    private void measure(int months, Verdict verdict) {
        var even = new ArrayList<Double>();
        var uneven = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            even.add(perSecond(() -> planned(months, DayCount.THIRTY_360), TURN_NANOS));
            bare.add(perSecond(() -> bare(months), TURN_NANOS));
            uneven.add(perSecond(() -> planned(months, DayCount.ACTUAL_365), TURN_NANOS));
        }
        double ratio = Middle.of(even) / Middle.of(bare);
        System.out.printf(
                Locale.ROOT,
                "%-8d %14.0f %14.0f %14.0f %8.2f%n",
                months,
                Middle.of(even),
                Middle.of(uneven),
                Middle.of(bare),
                ratio);
        verdict.figure("perSecond" + months, Middle.of(even))
                .figure("actual365PerSecond" + months, Middle.of(uneven))
                .figure("barePerSecond" + months, Middle.of(bare));
        if (months == GOAL_PERIODS) {
            verdict.atLeast("ofLimit" + months, ratio, LEAST_OF_LIMIT)
                    .figure("actual365OfLimit" + months, Middle.of(uneven) / Middle.of(bare));
        } else {
            verdict.figure("ofLimit" + months, ratio);
        }
    }

    private static double perSecond(Runnable one, long nanos) {
        long begin = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - begin < nanos) {
            one.run();
            count++;
        }
        return count * 1e9 / (System.nanoTime() - begin);
    }

    /** Amounts differ from one to the next. */
    private void planned(int months, DayCount dayCount) {
        var principal = Money.of(100_000 + (seen & 0xffff));
        var schedule = Schedules.of(ScheduleTerms.monthly(
                principal, AnnualRate.of("0.049"), months, RepaymentMethod.EQUAL_INSTALMENT, dayCount, START));
        seen += schedule.last().interest().fen() + 1;
    }

    private void bare(int months) {
        seen += BareAnnuity.lastInterest(100_000 + (seen & 0xffff), "0.049", months) + 1;
    }
}
