package com.hedai.lending.pricing;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TWO;

import com.hedai.lending.pricing.Solution.None;
import com.hedai.lending.pricing.Solution.Rate;
import com.hedai.lending.schedule.Frequency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * The annual rate by the actuarial method with unit periods (精算法年利率): one unit period's rate i times the periods of a year,
 * where a payment after t whole periods and a part f is discounted by (1 + f i)(1 + i)^t.
 */
public final class ActuarialRate {
    private static final MathContext MC = Exponential.PRECISION;
    private static final BigDecimal CLOSE = new BigDecimal("1e-15");
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1000);

    private ActuarialRate() {}

    /** Solves one advance (positive) against dated payments (positive). */
    public static Solution of(CashFlow advance, List<CashFlow> payments) {
        var unit = UnitPeriods.commonest(
                advance.on(), payments.stream().map(CashFlow::on).toList());
        var placed = payments.stream()
                .map(payment -> Placed.of(advance, payment, unit))
                .toList();
        var low = BigDecimal.ZERO;
        if (isWorthLess(placed, advance, low)) {
            return new None();
        }
        var high = ONE;
        while (!isWorthLess(placed, advance, high)) {
            high = high.multiply(TWO);
            if (high.compareTo(HIGHEST) > 0) {
                return new None();
            }
        }
        while (high.subtract(low).compareTo(CLOSE) > 0) {
            var middle = low.add(high).divide(TWO, MC);
            if (isWorthLess(placed, advance, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new Rate(high.multiply(unit.perYear(), MC));
    }

    private static boolean isWorthLess(List<Placed> payments, CashFlow advance, BigDecimal rate) {
        var worth = payments.stream().map(payment -> payment.worth(rate)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return worth.compareTo(advance.amount()) < 0;
    }

    private record Placed(BigDecimal amount, int whole, BigDecimal part) {
        static Placed of(CashFlow advance, CashFlow payment, Frequency unit) {
            var whole = UnitPeriods.whole(advance.on(), payment.on(), unit);
            return new Placed(payment.amount(), whole, UnitPeriods.part(advance.on(), payment.on(), unit, whole));
        }

        BigDecimal worth(BigDecimal rate) {
            var growth = ONE.add(part.multiply(rate, MC)).multiply(ONE.add(rate).pow(whole, MC), MC);
            return amount.divide(growth, MC);
        }
    }
}
