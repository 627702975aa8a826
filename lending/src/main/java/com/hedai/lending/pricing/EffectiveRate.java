package com.hedai.lending.pricing;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TWO;
import static java.math.BigDecimal.ZERO;

import com.hedai.lending.pricing.Solution.None;
import com.hedai.lending.pricing.Solution.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The effective annual rate (实际年利率, 复利) at which cash flows are worth nothing together.
 *
 * <p>Flows that change sign more than once may have several such rates. The answer then is the one that Newton's method reaches
 * from 10 %, as in spreadsheets; where the method runs away, the one nearest to 10 %.
 */
public final class EffectiveRate {
    private static final MathContext MC = Exponential.PRECISION;
    private static final BigDecimal GUESS = new BigDecimal("0.1");
    private static final BigDecimal CLOSE = new BigDecimal("1e-20");
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);
    private static final BigDecimal HIGHEST = new BigDecimal("1e9");
    private static final int ROUNDS = 60;

    /** How far {@link #nearest} looks: from -99.9996 % to above thirty million per cent. */
    private static final int STEPS = 250;

    private static final BigDecimal STEP = new BigDecimal("0.05");

    private final List<TimedFlow> flows;

    private EffectiveRate(List<TimedFlow> flows) {
        this.flows = flows;
    }

    /** Solves flows at given times. */
    public static Solution of(List<TimedFlow> flows) {
        var equation = new EffectiveRate(flows);
        return equation.newton().or(equation::nearest).<Solution>map(Rate::new).orElseGet(None::new);
    }

    /** Solves dated flows; time is actual days over 365 from the earliest (XIRR). */
    public static Solution ofDated(List<CashFlow> flows) {
        var start = flows.stream().map(CashFlow::on).min(LocalDate::compareTo);
        return start.map(first ->
                        of(flows.stream().map(flow -> timed(flow, first)).toList()))
                .orElseGet(None::new);
    }

    private static TimedFlow timed(CashFlow flow, LocalDate start) {
        var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(start, flow.on()));
        return new TimedFlow(days.divide(DAYS_OF_A_YEAR, MC), flow.amount());
    }

    private Optional<BigDecimal> newton() {
        var rate = GUESS;
        for (int round = 0; round < ROUNDS; round++) {
            var force = Exponential.ln(ONE.add(rate));
            var slope = slope(force);
            if (slope.signum() == 0) {
                return Optional.empty();
            }
            var step = value(force).multiply(ONE.add(rate), MC).divide(slope, MC);
            rate = rate.subtract(step, MC);
            if (rate.compareTo(ONE.negate()) <= 0 || rate.compareTo(HIGHEST) > 0) {
                return Optional.empty();
            }
            if (step.abs().compareTo(CLOSE.multiply(ONE.add(rate))) < 0) {
                return Optional.of(rate);
            }
        }
        return Optional.empty();
    }

    /** Looks for changes of sign from 10 % outwards, in equal steps of ln(1 + rate). */
    private Optional<BigDecimal> nearest() {
        var up = Exponential.ln(ONE.add(GUESS));
        var down = up;
        var sign = value(up).signum();
        for (int step = 0; step < STEPS; step++) {
            up = up.add(STEP);
            if (value(up).signum() != sign) {
                return Optional.of(bisect(up.subtract(STEP), up));
            }
            down = down.subtract(STEP);
            if (value(down).signum() != sign) {
                return Optional.of(bisect(down, down.add(STEP)));
            }
        }
        return Optional.empty();
    }

    private BigDecimal bisect(BigDecimal low, BigDecimal high) {
        var sign = value(low).signum();
        while (high.subtract(low).compareTo(CLOSE) > 0) {
            var middle = low.add(high).divide(TWO, MC);
            if (value(middle).signum() == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Exponential.exp(low).subtract(ONE);
    }

    /** What the flows are worth at the start when money grows with e^force a year. */
    private BigDecimal value(BigDecimal force) {
        return flows.stream()
                .map(flow -> flow.amount().multiply(discount(flow, force), MC))
                .reduce(ZERO, (sum, worth) -> sum.add(worth, MC));
    }

    private BigDecimal slope(BigDecimal force) {
        return flows.stream()
                .map(flow -> flow.amount().multiply(flow.years()).negate().multiply(discount(flow, force), MC))
                .reduce(ZERO, (sum, worth) -> sum.add(worth, MC));
    }

    private static BigDecimal discount(TimedFlow flow, BigDecimal force) {
        return Exponential.exp(flow.years().negate().multiply(force, MC));
    }
}
